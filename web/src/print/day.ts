import type { MessageView } from '../../../src/contract/messages.js';
import type { MessagePage } from '../api/pages.js';

type Query = { before?: number; after?: number; limit?: number };
type FetchPage = (query: Query) => Promise<MessagePage>;

const pageSize = 100;
/** So few positions are read through rather than halved again. */
const near = 100;

/** From the first instant of a day to the first after it, as ISO 8601 UTC. */
export interface Span {
  from: string;
  to: string;
}

/** The messages of a day out of what is loaded, if the day lies wholly within it. */
export function loadedDay(page: MessagePage | undefined, { from, to }: Span): MessageView[] | undefined {
  if (!page) return undefined;
  const first = page.messages[0];
  const last = page.messages.at(-1);
  if (page.earlier && (!first || first.postedAt >= from)) return undefined;
  if (page.later && (!last || last.postedAt < to)) return undefined;
  return within(page.messages, { from, to });
}

/** The messages of a day, however long ago: its beginning is found by halving, for the log is in the order of time. */
export async function fetchDay(fetchPage: FetchPage, span: Span): Promise<MessageView[]> {
  const newest = await fetchPage({ limit: pageSize });
  const loaded = loadedDay(newest, span);
  if (loaded) return loaded;
  let low = 0;
  let high = newest.messages[0]?.position ?? 0;
  while (high - low > near) {
    const middle = Math.floor((low + high) / 2);
    const [message] = (await fetchPage({ after: middle, limit: 1 })).messages;
    if (message && message.position < high && message.postedAt < span.from) low = message.position;
    else high = middle;
  }
  const found: MessageView[] = [];
  for (let after = low; ; ) {
    const page = await fetchPage({ after, limit: pageSize });
    found.push(...within(page.messages, span));
    const last = page.messages.at(-1);
    if (!last || !page.later || last.postedAt >= span.to) return found;
    after = last.position;
  }
}

const within = (messages: readonly MessageView[], { from, to }: Span): MessageView[] =>
  messages.filter(({ postedAt }) => postedAt >= from && postedAt < to);
