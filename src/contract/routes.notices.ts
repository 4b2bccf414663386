import { NoticePage, NoticesQuery, NoticesSeen } from './notices.js';
import type { RouteTable } from './route.js';

/** What calls a person, in whichever room it was said. */
export const noticeRoutes = {
  'GET /notices': {
    says: 'Messages that call one by name, by role or with one’s side, newest first.',
    needs: 'message.read',
    query: NoticesQuery,
    answer: NoticePage,
  },
  'PUT /notices/seen': {
    says: 'Marks one’s notices as seen; the mark only moves forward.',
    needs: 'message.read',
    body: NoticesSeen,
    answer: NoticesSeen,
  },
} as const satisfies RouteTable;
