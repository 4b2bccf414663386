import type { BilingualName, Side } from '../../../src/contract/basics.js';
import type { Figures, FiguresSlice, FiguresSpan, SideFigures } from '../../../src/contract/figures.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import { cache } from '../api/cache.js';
import { channelName, gatesQuery } from '../api/gates.js';
import { issueTypesQuery } from '../api/issue-types.js';
import { startQuery } from '../api/start.js';
import { type BothWords, type Cell, heading, hours, named, onClock, type Sheet } from '../export/sheet.js';
import { daysText } from './SpansCard.js';

const sides: readonly Side[] = ['vn', 'cn'];

/** The figures as one table: the whole, then by time, by gate and by type, each row with all its measures. */
export async function figuresSheet(figures: Figures, words: BothWords): Promise<Sheet> {
  const [{ channels }, gates, types] = await Promise.all([
    cache.ensureQueryData(startQuery),
    cache.ensureQueryData(gatesQuery),
    cache.ensureQueryData(issueTypesQuery),
  ]);
  const byId = new Map(gates.map((gate) => [gate.id, gate]));
  const nameOf = (channelId: string): BilingualName => {
    const channel = channels.find(({ id }) => id === channelId);
    return channel ? channelName(channel, byId) : { vi: null, zh: null };
  };
  const groups = {
    total: named(words, (t) => t('figures:total')),
    spans: named(words, (t) => t('figures:spans.title')),
    channels: named(words, (t) => t('figures:channels')),
    types: named(words, (t) => t('figures:types')),
  };
  return {
    name: heading(words, (t) => t('figures:title')).replaceAll('/', '·'),
    header: headerOf(words),
    rows: [
      [...groups.total, null, null, ...slice(figures.total)],
      ...figures.spans.map((span) => [
        ...groups.spans,
        daysText(span, 'vi'),
        daysText(span, 'zh'),
        ...flow(span),
        null,
        null,
        null,
        null,
        ...sides.flatMap((side) => sideCells(span.sides[side])),
      ]),
      ...figures.channels.map((one) => {
        const { vi, zh } = nameOf(one.channelId);
        return [...groups.channels, vi, zh, ...slice(one)];
      }),
      ...figures.types.map((one) => [...groups.types, ...labelOf(types, one.type), ...slice(one)]),
    ],
  };
}

function labelOf(types: readonly IssueType[], key: string): [string, string] {
  const label = types.find((type) => type.key === key)?.label;
  return [label?.vi ?? key, label?.zh ?? key];
}

const flow = ({ opened, closed }: Pick<FiguresSpan, 'opened' | 'closed'>): Cell[] => [opened, closed];

function slice(one: FiguresSlice): Cell[] {
  const { open, vehicles, oldest } = one;
  const now = [open, vehicles, ...sides.map((side) => onClock(oldest, side))];
  return [...flow(one), ...now, ...sides.flatMap((side) => sideCells(one.sides[side]))];
}

function sideCells({ asked, firstAnswer, closing, held, accepted, answered }: SideFigures): Cell[] {
  const shares = [accepted.met, accepted.of, answered.met, answered.of];
  return [asked, hours(firstAnswer), hours(closing), hours(held), ...shares];
}

function headerOf(words: BothWords): string[] {
  const both = (say: (t: BothWords['vi']) => string) => heading(words, say);
  return [
    ...named(words, (t) => t('figures:sheet.group')),
    ...named(words, (t) => t('figures:sheet.name')),
    both((t) => t('figures:opened')),
    both((t) => t('figures:closed')),
    both((t) => t('figures:open')),
    both((t) => t('figures:vehicles')),
    ...sides.map((side) => both((t) => t(`figures:sheet.oldest_${side}`))),
    ...sides.flatMap((side) => {
      const of = (say: (t: BothWords['vi']) => string) => both((t) => `${t(`common:side.${side}`)}: ${say(t)}`);
      return [
        of((t) => t('figures:sides.asked')),
        of((t) => t('figures:sheet.first_answer')),
        of((t) => t('figures:sheet.closing')),
        of((t) => t('figures:sheet.held')),
        of((t) => t('figures:sides.accepted')),
        of((t) => t('figures:sheet.accepted_of')),
        of((t) => t('figures:sides.answered')),
        of((t) => t('figures:sheet.answered_of')),
      ];
    }),
  ];
}
