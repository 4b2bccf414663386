import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { readersOf } from '../channels/channels.access.js';
import { Problem } from '../common/problem.js';
import { limits } from '../contract/limits.js';
import type { Mention, MentionView } from '../contract/mentions.js';
import { Person } from '../identity/person.entity.js';
import { standing } from '../language/mentions.js';

/**
 * Whom these words call: only who reads the room can be called, and only by words that stand there. Who was called
 * `before` a change of the words stays so while theirs stand, even if they read no more.
 */
export async function mentioned(
  rows: EntityManager,
  audience: string,
  mentions: readonly Mention[],
  text: string,
  before: readonly MentionView[] = [],
): Promise<MentionView[]> {
  const fresh = mentions.filter((mention) => !before.some((one) => isSame(one, mention)));
  const views = [...before, ...(await viewsOf(rows, audience, fresh))];
  return standing(views, text).slice(0, limits.mentionsPerMessage);
}

async function viewsOf(rows: EntityManager, audience: string, mentions: readonly Mention[]): Promise<MentionView[]> {
  if (mentions.length === 0) return [];
  const ids = (await readersOf(rows, audience)).map(({ personId }) => personId);
  const readers = await rows.findBy(Person, { id: In(ids) });
  return mentions.map((mention) => {
    const view = viewOf(mention, readers);
    // Whether there is no such person, or they read elsewhere, is not for the author to learn.
    if (!view) throw new Problem('mention.not_found');
    return view;
  });
}

function isSame(view: MentionView, mention: Mention): boolean {
  if (view.what !== 'person' || mention.what !== 'person') return isDeepStrictEqual(view, mention);
  return view.person.id === mention.personId && view.words === mention.words;
}

function viewOf(mention: Mention, readers: readonly Person[]): MentionView | undefined {
  if (mention.what === 'person') {
    const person = readers.find(({ id }) => id === mention.personId);
    return person && { what: 'person', person: person.toCard(), words: mention.words };
  }
  if (mention.what === 'organisation') {
    return readers.some(({ organisationId }) => organisationId === mention.organisationId) ? mention : undefined;
  }
  const some = readers.some(
    ({ side, roles }) => side === mention.side && (mention.what === 'side' || roles.includes(mention.role)),
  );
  return some ? mention : undefined;
}
