import type { EntityManager } from 'typeorm';
import type { Change } from '../activity/change.js';
import type { MentionView } from '../contract/mentions.js';
import type { BilingualText, MachineOrigin } from '../contract/text.js';
import { Message } from '../messages/message.entity.js';
import type { Translations } from '../messages/translations.service.js';

/** A wording that was put into the other language: of which words, and with what. */
export interface MachineWording {
  of: string;
  words: string;
  machine: MachineOrigin;
}

/** A kind of thing with texts that a machine may word. */
export interface Translatable {
  /** The text as it stands, and whom it calls. */
  find(
    rows: EntityManager,
    id: string,
    part: string,
  ): Promise<{ text: BilingualText; mentions: MentionView[] } | undefined>;
  /** Writes what was made of it, unless it says something else by now or a person has worded it: then the answer is no. */
  write(change: Change, id: string, part: string, wording: MachineWording): Promise<boolean>;
}

/** Messages of the shared room. */
export const messageTexts = (translations: Translations): Translatable => ({
  async find(rows, id) {
    const message = await rows.findOneBy(Message, { id });
    return message?.text ? { text: message.text, mentions: message.mentions ?? [] } : undefined;
  },
  write: (change, id, _part, { of, words, machine }) => translations.byMachineIn(change, id, of, words, machine),
});
