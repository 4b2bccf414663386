import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { readersOf } from '../channels/channels.access.js';
import { Problem } from '../common/problem.js';
import type { Mention, MentionView } from '../contract/mentions.js';
import { Person } from '../identity/person.entity.js';
import { standing } from '../language/mentions.js';

/** Whom these words call: only who reads the room can be called, and only by words that stand there. */
export async function mentioned(
  rows: EntityManager,
  audience: string,
  mentions: readonly Mention[],
  text: string,
): Promise<MentionView[]> {
  if (mentions.length === 0) return [];
  const ids = (await readersOf(rows, audience)).map(({ personId }) => personId);
  const readers = await rows.findBy(Person, { id: In(ids) });
  const views = mentions.map((mention) => {
    const view = viewOf(mention, readers);
    // Whether there is no such person, or they read elsewhere, is not for the author to learn.
    if (!view) throw new Problem('mention.not_found');
    return view;
  });
  return standing(views, text);
}

function viewOf(mention: Mention, readers: readonly Person[]): MentionView | undefined {
  if (mention.what === 'person') {
    const person = readers.find(({ id }) => id === mention.personId);
    return person && { what: 'person', person: person.toCard(), words: mention.words };
  }
  const some = readers.some(
    ({ side, roles }) => side === mention.side && (mention.what === 'side' || roles.includes(mention.role)),
  );
  return some ? mention : undefined;
}
