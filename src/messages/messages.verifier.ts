import { MoreThan } from 'typeorm';
import { carriedAs, paged, type Shown } from '../activity/shown.js';
import type { MessageView } from '../contract/messages.js';
import { sql } from '../database/sql.js';
import { Message } from './message.entity.js';

/** Messages, which each room tells of. */
export const shownMessages: Shown = {
  name: 'message',
  told: carriedAs<MessageView>('message', ({ audience }) => audience),
  audiences: async (rows) =>
    (await sql<{ audience: string }>(rows, 'SELECT DISTINCT "audience" FROM "message"')).map(
      ({ audience }) => audience,
    ),
  async *shown(rows, audience) {
    const messages = paged<Message>((last, take) =>
      rows.find(Message, {
        where: { audience, position: MoreThan(last?.position ?? 0) },
        order: { position: 'ASC' },
        take,
      }),
    );
    for await (const message of messages) {
      const { id, authorId } = message;
      const view = message.toView();
      // Whose it is to edit stands in a column of its own.
      yield { id, view: { ...view, author: { ...view.author, id: authorId } } };
    }
  },
};
