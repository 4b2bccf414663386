import { useMemo } from 'react';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { fold } from '../../../src/language/fold.js';
import { gatePairName, gateSideName } from '../../../src/language/gates.js';
import { personName, type ShownTerm, termName } from '../../../src/language/names.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { otherLanguage } from '../../../src/language/text.js';
import { type Gates, useGates } from './book.js';
import type { Option } from './Finder.js';

/** What the blanks of each type may name, or one blank by its name, in the order the writer looks for it. */
export type BlankOptions = Partial<Record<string, readonly Option[]>>;

/** The choices of one channel: its own gate first, its parties first, its members only. */
export function useBlankOptions(
  channel: ChannelView,
  organisations: readonly OrganisationView[],
  language: Language,
  side: Side,
  ownId: string | null,
): BlankOptions {
  const gates = useGates().data;
  return useMemo(() => {
    const near = [...(gates ?? [])].sort((a, b) => Number(b.id === channel.gateId) - Number(a.id === channel.gateId));
    return {
      gate_pair: near.map((gate) => gateOption(gate, language)),
      gate_side: near.flatMap((gate) => [side, otherSide(side)].map((of) => sideOption(gate, of, language))),
      org: parties(channel, organisations, side, ownId).map((one) => agencyOption(one, language)),
      your_org: recipients(channel, organisations, side, ownId).map((one) => agencyOption(one, language)),
      person: [...channel.members]
        .sort((a, b) => comparePeople(language)(a.person.name, b.person.name))
        .map(({ person: { id, name } }) => {
          const { text, lang, other } = personName(name, language);
          return { id, text, lang, ...(other && { aside: other }), keys: folded([name.vi?.text, name.zh?.text]) };
        }),
    };
  }, [channel, organisations, gates, language, side, ownId]);
}

/** The one party of a side, where there is only one: a blank that asks for it is filled beforehand. */
export function onlyParty(
  channel: ChannelView,
  organisations: readonly OrganisationView[],
  side: Side,
): OrganisationView | undefined {
  const mine = organisations.filter((one) => one.side === side && channel.organisationIds.includes(one.id));
  return mine.length === 1 ? mine[0] : undefined;
}

/** The parties first, among them one's own agency, then one's own side. */
function parties(
  channel: ChannelView,
  organisations: readonly OrganisationView[],
  side: Side,
  ownId: string | null,
): OrganisationView[] {
  const far = (one: OrganisationView) =>
    (channel.organisationIds.includes(one.id) ? 0 : 4) + (one.side === side ? 0 : 2) + (one.id === ownId ? 0 : 1);
  return [...organisations].sort((a, b) => far(a) - far(b));
}

/** Whom one writes to: the other side first, its parties before the rest; one's own agency last of all. */
function recipients(
  channel: ChannelView,
  organisations: readonly OrganisationView[],
  side: Side,
  ownId: string | null,
): OrganisationView[] {
  const far = (one: OrganisationView) =>
    (one.id === ownId ? 4 : 0) + (one.side === side ? 2 : 0) + (channel.organisationIds.includes(one.id) ? 0 : 1);
  return [...organisations].sort((a, b) => far(a) - far(b));
}

function agencyOption({ id, name, shortName }: OrganisationView, language: Language): Option {
  return { id, ...named(name, language), keys: folded([name.vi, name.zh, shortName.vi, shortName.zh]) };
}

function gateOption(gate: Gates[number], language: Language): Option {
  const other = otherLanguage(language);
  const { text, parts } = gatePairName(gate, language);
  const [first] = parts;
  return {
    id: gate.id,
    text,
    lang: first.lang,
    aside: { text: gatePairName(gate, other).text, lang: other === 'zh' ? 'zh-Hans' : 'vi' },
    keys: gate.keys,
  };
}

function sideOption(gate: Gates[number], side: Side, language: Language): Option {
  const { text, lang } = gateSideName(gate, side, language);
  const other = gateSideName(gate, side, otherLanguage(language));
  const pair = gatePairName(gate, homeSide(language) === 'vn' ? 'vi' : 'zh').text;
  return {
    id: `${gate.id}|${side}`,
    text,
    lang,
    aside: { text: `${other.unconfirmed ? '' : `${other.text} · `}${pair}`, lang: other.lang },
    keys: [...folded([gate[side].vi, gate[side].zh]), ...gate.keys],
  };
}

function named(name: OrganisationView['name'], language: Language): Pick<Option, 'text' | 'lang' | 'aside'> {
  const own = termName(name, language);
  const other: ShownTerm = termName(name, otherLanguage(language));
  const known = !own.unconfirmed && !other.unconfirmed;
  return { text: own.text, lang: own.lang, ...(known && { aside: { text: other.text, lang: other.lang } }) };
}

function folded(names: readonly (string | null | undefined)[]): string[] {
  return names.flatMap((name) => (name ? [fold(name)] : []));
}
