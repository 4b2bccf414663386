import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Change } from '../activity/change.js';
import type { Language, Side } from '../contract/basics.js';
import type { BilingualText } from '../contract/text.js';
import { Opening } from '../issues/opening.service.js';
import { Minutes } from './minutes.entity.js';
import { contentOf } from './minutes.reading.js';
import { changeAction, changeMinutes } from './minutes.record.js';
import { StoredAction } from './rows.entity.js';
import { takePlaces } from './terms.js';

const longestTitle = 120;
const longestStep = 300;

/** What begins when both have signed: every agreed action goes on as an issue, and a supplement stands at what it adds to. */
@Injectable()
export class Followups {
  constructor(private readonly opening: Opening) {}

  async begin(change: Change, minutes: Minutes): Promise<void> {
    const { actions } = await contentOf(change.rows, minutes);
    for (const { id, issue } of actions) {
      if (issue) continue;
      const action = await change.rows.findOneByOrFail(StoredAction, { id });
      await changeAction(change, minutes, action, { issue: await this.open(change, minutes, action) });
    }
    await addToSigned(change, minutes);
    await takePlaces(change, minutes);
  }

  private async open(change: Change, minutes: Minutes, { text, lead, due }: StoredAction) {
    const side: Side = lead === null || lead === 'both' ? minutes.host : lead;
    const { id, number } = await this.opening.openIn(change, minutes.channelId, 'shared', {
      id: uuid(),
      type: 'agreed-action',
      title: wordsOf(text, longestTitle),
      fields: {
        action: { kind: 'text', text: wordsOf(text) },
        minutes: { kind: 'text', text: wordsOf(minutes.title) },
      },
      turn: { side, step: wordsOf(text, longestStep), due: due ?? change.at },
      reference: minutes.number ?? undefined,
    });
    return { id, number };
  }
}

/** Both languages of a text as somebody would write them, on one line where there is a longest one. */
function wordsOf(text: BilingualText, longest?: number) {
  const words = (language: Language) => {
    const own = text[language]?.text;
    return own && { [language]: longest ? shortened(own, longest) : own };
  };
  return { source: text.source, ...words('vi'), ...words('zh') };
}

function shortened(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  let cut = '';
  for (const sign of line) {
    if (cut.length + sign.length >= longest) break;
    cut += sign;
  }
  return `${cut}…`;
}

/** What a supplement adds to names it from now on. */
async function addToSigned(change: Change, { id: minutesId, number, supplementTo }: Minutes): Promise<void> {
  if (!supplementTo || number === null) return;
  const signed = await change.rows.findOneByOrFail(Minutes, { id: supplementTo.minutesId });
  await changeMinutes(change, signed, { supplements: [...signed.supplements, { minutesId, number }] });
}
