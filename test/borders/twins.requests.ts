import { type RouteKey, routes } from '../../src/contract/routes.js';
import { due, newHandOver, newIssue, stepOf } from '../issues.js';
import { newAction } from '../minutes.js';
import type { World } from '../world.js';
import {
  innerFileIds,
  innerIds,
  innerImportIds,
  innerIssueIds,
  innerItemIds,
  innerMinutesIds,
  innerRowIds,
  innerTopicIds,
  meetingIds,
  minutesIds,
  sharedFileIds,
  sharedIds,
  sharedIssueIds,
  sharedTopicIds,
} from './twins.story.js';
import { type Ask, asked } from './wire.js';

const unknown = '01900000-0000-7000-8fff-ffffffffffff';

/** Reading requests in every form: each GET route, on what one may read, may not read, and on what is not there. */
export function readings(world: World): Ask[] {
  const { channel, otherChannel, laoCai, hekou, mengla } = world;
  const things: Record<string, string[]> = {
    channelId: [channel.id, otherChannel.id, unknown, innerIds[0] ?? ''],
    messageId: [...sharedIds, ...innerIds, unknown],
    personId: [laoCai.head.id, laoCai.observer.id, hekou.head.id, mengla.head.id, unknown],
    organisationId: [laoCai.id, hekou.id, unknown],
    uploadId: [...sharedFileIds.slice(0, 2), ...innerFileIds.slice(0, 8), unknown],
    issueId: [...sharedIssueIds, ...innerIssueIds, unknown, ...['V', 'VN-'].map((letter) => `KTBS-2026-${letter}0001`)],
    year: ['2026'],
    meetingId: [...meetingIds, unknown],
    minutesId: [...minutesIds, ...innerMinutesIds, unknown],
    feed: [`${'a'.repeat(43)}.ics`],
    fileId: [...sharedFileIds, ...innerFileIds, unknown],
  };
  const rooms = [channel.id, otherChannel.id].flatMap((id) =>
    ['', '/vn', '/cn', `/${laoCai.id}`, `/${hekou.id}`].map((ending) => `channel:${id}${ending}`),
  );
  const named = [...rooms, `organisation:${laoCai.id}`, `user:${laoCai.head.id}`, 'node'];
  const cursor = (position: number) => JSON.stringify(Object.fromEntries(named.map((name) => [name, position])));
  const positions = [1, 2, 5, 9, 14, 40];
  const pages = [
    {},
    { limit: 1 },
    { limit: 100 },
    ...positions.flatMap((position) => [{ before: position }, { after: position, limit: 3 }]),
    ...[...sharedIds, ...innerIds].map((around) => ({ around, limit: 4 })),
    ...['none', ...sharedTopicIds, ...innerTopicIds.slice(0, 4)].map((topic) => ({ topic, limit: 5 })),
  ];
  const parts = [{}, ...['none', ...sharedTopicIds, ...innerTopicIds.slice(0, 4)].map((part) => ({ part }))];
  const thisYear = new Date().getUTCFullYear();
  const year = { from: `${thisYear}-01-01`, to: `${thisYear}-12-31`, zone: 'vn' };
  const zones = [{ zone: 'vn' }, { zone: 'cn' }];
  const queries: Partial<Record<RouteKey, object[]>> = {
    'GET /events': [
      { after: '{}', limit: 1_000 },
      { after: '{}', limit: 7 },
      ...[0, 3, 1_000].flatMap((position) => [
        { after: cursor(position), limit: 1_000 },
        { after: cursor(position), limit: 2 },
      ]),
    ],
    'GET /notices': [
      {},
      { limit: 1 },
      { limit: 50 },
      ...[...sharedIds.slice(0, 4), ...innerIds.slice(0, 8)].map((id) => ({
        before: `9999-01-01T00:00:00.000Z/${id}`,
      })),
    ],
    'GET /issues': [
      {},
      { limit: 1 },
      { state: 'closed' },
      { text: 'xe' },
      ...['nội bộ', 'viec rieng', '24h777', '77777', '"xe 24H"', 'tạm g', '扣', 'đ', '%'].map((text) => ({ text })),
      { text: 'KTBS-2026-VN-0001' },
      { person: laoCai.head.id },
      { turn: 'vn', channel: channel.id },
      ...[...sharedIssueIds, ...innerIssueIds].map((id) => ({ after: `0~2031-05-04T03:00:00.000Z~${id}` })),
    ],
    'GET /issues/:issueId/entries': [{}, { limit: 1 }, { before: 2 }],
    'GET /register': [{}, { part: 'agreed' }, { words: 'luồng' }, { standing: 'in_force', limit: 1 }],
    'GET /figures': [
      year,
      { ...year, zone: 'cn' },
      { ...year, channel: channel.id },
      { ...year, channel: otherChannel.id },
      { ...year, type: 'detained-vehicles' },
    ],
    'GET /desk': [{}, { kind: 'message', limit: 3 }, { kind: 'minutes' }, { channel: channel.id, limit: 0 }],
    'GET /search': [
      ...['nội bộ', 'viec rieng', '77777', '扣', 'xe', 'luot', 'đ', '%', 'hekou', 'ma lu thang'].map((text) => ({
        text,
      })),
      ...['best', 'newest'].map((order) => ({ text: 'lượt', order, limit: 2 })),
      { text: 'xe', side: 'vn' },
      { text: 'xe', person: laoCai.head.id },
      { text: 'xe', channels: channel.id, languages: 'one' },
      ...[...sharedIds.slice(0, 3), ...innerIds.slice(0, 3)].map((after) => ({ text: 'lượt', after })),
    ],
    'GET /meetings': [{}, { limit: 1 }, { when: 'over' }, { channel: channel.id }, { channel: otherChannel.id }],
    'GET /gates': [{}, { q: 'lao cai' }],
    'GET /names': [{ name: '马俊', to: 'vi', what: 'person' }],
    'GET /channels/:channelId/messages': pages,
    'GET /channels/:channelId/side/messages': pages,
    'GET /channels/:channelId/organisation/messages': pages,
    'GET /channels/:channelId/receipts': parts,
    'GET /channels/:channelId/side/receipts': parts,
    'GET /channels/:channelId/organisation/receipts': parts,
    'GET /channels/:channelId/days': zones,
    'GET /channels/:channelId/side/days': zones,
    'GET /channels/:channelId/organisation/days': zones,
  };
  const keys = (Object.keys(routes) as RouteKey[]).filter((key) => key.startsWith('GET '));
  const paper = { copy: 'vn', language: 'zh', format: 'pdf' } as const;
  // A paper names the address at which it was asked for, which differs from twin to twin.
  const papers = [minutesIds[0] ?? '', ...innerMinutesIds.slice(0, 3), unknown].map((minutesId) => ({
    ...asked('GET /minutes/:minutesId/paper', { params: { minutesId }, query: paper }),
    headers: { host: 'gates.example.vn' },
  }));
  const plain = keys.flatMap((key) => {
    const name = /:(\w+)/.exec(key)?.[1];
    const params = name
      ? (things[name] ?? []).map((id) => ({ [name]: id, ...(name === 'fileId' && { variant: 'original' }) }))
      : [{}];
    // Every form of a page for the shared channel, the plain one for the others.
    return params.flatMap((one, index) =>
      (index === 0 ? (queries[key] ?? [{}]) : [{}]).map((query) => asked(key, { params: one, query } as never)),
    );
  });
  return [...plain, ...papers];
}

/** Attempts on what is not one's own: none may go better, or otherwise, because the thing is there. */
export function attempts({ channel, laoCai, hekou }: World): Ask[] {
  const params = { channelId: channel.id };
  const id = unknown;
  const text = { source: 'zh' as const, zh: '试' };
  const onMessages = innerIds.flatMap((messageId) => [
    asked('PATCH /messages/:messageId', { params: { messageId }, version: 1, body: { id, text } }),
    asked('POST /messages/:messageId/retract', { params: { messageId }, body: { id } }),
    asked('POST /messages/:messageId/acknowledge', { params: { messageId }, body: { id } }),
    asked('PUT /messages/:messageId/translation', { params: { messageId }, version: 1, body: { id, text: '试' } }),
    asked('PUT /messages/:messageId/verification', { params: { messageId }, version: 2, body: { id, text: '试' } }),
    asked('POST /channels/:channelId/messages', { params, body: { id, text, replyTo: messageId } }),
    asked('POST /messages/:messageId/pin', { params: { messageId }, body: { id } }),
    asked('POST /messages/:messageId/unpin', { params: { messageId }, body: { id } }),
    { ...asked('GET /messages/:messageId', { params: { messageId } }), method: 'HEAD' },
  ]);
  const onFiles = innerFileIds.slice(0, 12).flatMap((fileId) => [
    asked('PUT /uploads/:uploadId/chunks', {
      params: { uploadId: fileId },
      query: { offset: 0 },
      body: Buffer.from('D'),
    }),
    asked('POST /channels/:channelId/messages', { params, body: { id, files: [fileId] } }),
    asked('GET /files/:fileId/:variant', { params: { fileId, variant: 'thumbnail' } }),
  ]);
  const onMentions = [laoCai.head.id, unknown].flatMap((personId) => {
    const body = { id, text, mentions: [{ what: 'person' as const, personId, words: '试' }] };
    const on = (messageId = unknown) => ({ params: { messageId }, version: 1, body });
    return [
      asked('POST /channels/:channelId/side/messages', { params, body }),
      asked('PATCH /messages/:messageId', on(innerIds[0])),
      asked('PATCH /messages/:messageId', on()),
    ];
  });
  const audience = `channel:${channel.id}`;
  const onTopics = innerTopicIds.flatMap((topicId) => [
    asked('PATCH /topics/:topicId', { params: { topicId }, version: 1, body: { id, subject: text } }),
    asked('PUT /topics/:topicId/translation', { params: { topicId }, version: 1, body: { id, text: '试' } }),
    asked('POST /topics/:topicId/close', { params: { topicId }, body: { id } }),
    asked('POST /topics/:topicId/reopen', { params: { topicId }, body: { id } }),
    asked('POST /channels/:channelId/messages', { params, body: { id, text, topicId } }),
    asked('PUT /reads', { body: { audience, position: 3, part: topicId } }),
  ]);
  const turn = { side: 'cn' as const, step: stepOf('zh', '试'), due: due(1) };
  const message = { id, text };
  const onIssues = innerIssueIds.flatMap((issueId) => {
    const one = { params: { issueId }, version: 1 };
    return [
      asked('PATCH /issues/:issueId', { ...one, body: { id, fields: {} } }),
      asked('POST /issues/:issueId/status', { ...one, body: { id, status: 'accepted' } }),
      asked('POST /issues/:issueId/grounds', {
        ...one,
        body: { id, minutesId: minutesIds[0] ?? '', clauseId: unknown },
      }),
      asked('POST /issues/:issueId/grounds/:groundId/remove', { params: { issueId, groundId: unknown }, body: { id } }),
      asked('POST /issues/:issueId/turn', { ...one, body: { id, turn } }),
      asked('POST /issues/:issueId/answer', { ...one, body: { id, grade: 'agreed' } }),
      asked('POST /issues/:issueId/propose', { ...one, body: { id } }),
      asked('POST /issues/:issueId/confirm', { ...one, body: { id } }),
      asked('POST /issues/:issueId/refuse', { ...one, body: { id, message } }),
      asked('POST /issues/:issueId/reopen', { ...one, body: { id, message, turn } }),
      asked('POST /issues/:issueId/reminder', { ...one, body: { id } }),
      asked('POST /issues/:issueId/hand-overs', { ...one, body: newHandOver({ id }) }),
      ...(['confirm', 'refuse'] as const).map((word) =>
        asked(`POST /issues/:issueId/hand-overs/:handOverId/${word}`, {
          params: { issueId, handOverId: unknown },
          version: 1,
          body: { id, message },
        }),
      ),
      asked('PUT /issues/:issueId/reference', { ...one, body: { id, reference: '1' } }),
      asked('PUT /issues/:issueId/translation', { ...one, body: { id, part: { of: 'step' }, text: '试' } }),
      asked('PATCH /issues/:issueId/inner', { params: { issueId }, body: { id, tags: ['试'] } }),
      asked('POST /issues/:issueId/notes', { params: { issueId }, body: message }),
      asked('POST /issues/:issueId/escalation', {
        params: { issueId },
        body: { id, organisationId: laoCai.id, reason: text },
      }),
      asked('POST /issues/:issueId/escalation/end', { params: { issueId }, body: { id } }),
      asked('POST /issues/:issueId/relations', {
        params: { issueId: sharedIssueIds[0] ?? '' },
        version: 4,
        body: { id, kind: 'related', issueId },
      }),
      asked('POST /channels/:channelId/issues', { params, body: newIssue({ id, splitFrom: issueId }) }),
    ];
  });
  // Who of the other side handles something is no more there than nobody.
  onIssues.push(
    ...[laoCai.head.id, unknown].map((assigneeId) =>
      asked('PATCH /issues/:issueId/inner', { params: { issueId: sharedIssueIds[0] ?? '' }, body: { id, assigneeId } }),
    ),
    asked('POST /channels/:channelId/issues', { params, body: newIssue({ id, type: 'nothing' }) }),
    // Nor whether it was put before a higher level there.
    asked('POST /issues/:issueId/escalation/end', { params: { issueId: sharedIssueIds[0] ?? '' }, body: { id } }),
    ...[laoCai.id, unknown].map((organisationId) =>
      asked('POST /issues/:issueId/escalation', {
        params: { issueId: sharedIssueIds[0] ?? '' },
        body: { id, organisationId, reason: text },
      }),
    ),
  );
  const onItems = [...innerItemIds, unknown].flatMap((itemId) => {
    const one = { params: { meetingId: meetingIds[0] ?? '', itemId }, body: { id } };
    return [
      asked('PATCH /meetings/:meetingId/items/:itemId', { ...one, version: 1, body: { id, minutes: 5 } }),
      asked('POST /meetings/:meetingId/items/:itemId/share', { ...one, version: 1 }),
      asked('POST /meetings/:meetingId/items/:itemId/remove', one),
      asked('POST /meetings/:meetingId/items/:itemId/carry', { ...one, body: { id, meetingId: meetingIds[1] ?? '' } }),
      asked('POST /meetings/:meetingId/proposals', {
        params: one.params,
        body: { id, kind: 'request', itemId, text },
      }),
    ];
  });
  const { id: _, ...action } = newAction();
  const onMinutes = [...innerMinutesIds, unknown].flatMap((minutesId, index) => {
    const one = { params: { minutesId }, version: 1, body: { id } };
    const rowId = innerRowIds[index] ?? unknown;
    const row = { params: { minutesId, rowId }, version: 1, body: { id } };
    const frozen = { id, hash: '0'.repeat(64) };
    const words = { id, language: 'zh' as const, text: '试', of: null };
    const inside = { params: { minutesId: minutesIds[0] ?? '', rowId }, version: 1, body: { id } };
    return [
      asked('PATCH /minutes/:minutesId', { ...one, body: { id, signBy: null } }),
      asked('POST /minutes/:minutesId/send', { ...one, body: { id, seen: { [rowId]: 1 } } }),
      asked('POST /minutes/:minutesId/freeze', one),
      asked('POST /minutes/:minutesId/reopen', { ...one, body: frozen }),
      asked('POST /minutes/:minutesId/remind', one),
      asked('POST /minutes/:minutesId/approvals/:step', { params: { minutesId, step: 'leader' }, body: frozen }),
      asked('POST /minutes/:minutesId/actions', { ...one, body: { id, ...action } }),
      asked('POST /minutes/:minutesId/supplements', { ...one, body: { id, title: text } }),
      asked('PUT /minutes/:minutesId/reference', { ...one, body: { id, reference: '1' } }),
      ...[row, inside].flatMap((each) => [
        asked('PUT /minutes/:minutesId/rows/:rowId/words', { ...each, body: words }),
        asked('PUT /minutes/:minutesId/rows/:rowId/stand', { ...each, body: { id, stand: null } }),
        asked('POST /minutes/:minutesId/rows/:rowId/suggestions', { ...each, body: words }),
        asked('POST /minutes/:minutesId/rows/:rowId/remove', each),
      ]),
    ];
  });
  const onMemory = [
    ...[...innerImportIds, unknown].map((importId) =>
      asked('POST /memory-imports/:importId/withdraw', { params: { importId }, body: { id } }),
    ),
    ...['Nội bộ đã rõ.', 'Lượt 1 đã rõ.'].map((words) =>
      asked('POST /memory/matches', { body: { channelId: channel.id, source: 'vi', text: words } }),
    ),
  ];
  const onDesk = [
    ...[...innerIds, ...sharedIds, unknown].map((one) => `message:${one}`),
    ...[...innerIssueIds, unknown].map((one) => `issue:${one}:title`),
    ...innerRowIds.map((row, index) => `minutes:${innerMinutesIds[index]}:row:${row}`),
  ].flatMap((key) =>
    [hekou.interpreter.id, unknown].map((to) => asked('PUT /desk/taker', { body: { id, key, from: unknown, to } })),
  );
  const onRooms = ['/vn', `/${laoCai.id}`, '/nowhere'].map((ending) =>
    asked('PUT /reads', { body: { audience: `${audience}${ending}`, position: 3 } }),
  );
  const delivered = Object.fromEntries(['/vn', `/${laoCai.id}`].map((end) => [`${audience}${end}`, 2]));
  onRooms.push(asked('PUT /deliveries', { body: { delivered } }));
  return [
    ...onMessages,
    ...onFiles,
    ...onMentions,
    ...onTopics,
    ...onIssues,
    ...onItems,
    ...onMinutes,
    ...onMemory,
    ...onDesk,
    ...onRooms,
  ];
}
