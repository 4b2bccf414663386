import { v7 as uuid } from 'uuid';
import type { MinutesDetail } from '../../src/contract/minutes.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { type Case, type Cases, done, only } from './cases.js';
import type { StandingIssue } from './things.issues.js';
import type { Things } from './things.js';
import { type StandingMinutes, signed } from './things.minutes.js';
import { atTheDoor, type Who } from './whos.js';

/** The register of agreements, and the clauses on which issues rest. */
export type OfRegister = Extract<RouteKey, 'GET /register' | `${string}/grounds${string}`>;
type OnIssue = Extract<OfRegister, `POST /issues/${string}`>;

/** Whoever reads an issue and the minutes of its channel may rest the one on the other. */
export function registerCases(world: World, { issues, minutes }: Things): Cases<OfRegister> {
  const none = { on: 'none', id: uuid(), reads: () => false };
  const joint = minutes.filter(({ inner }) => !inner);
  const agreed = new Map<StandingMinutes, Promise<MinutesDetail>>();
  /** Minutes that both signed in the channel of an issue. */
  const agreement = ({ channelId }: StandingIssue): Promise<MinutesDetail> => {
    const thing = joint.find(({ drafter }) => drafter.channelId === channelId) as StandingMinutes;
    const made = agreed.get(thing) ?? signedAnew(thing);
    agreed.set(thing, made);
    return made;
  };
  const signedAnew = async (thing: StandingMinutes): Promise<MinutesDetail> => {
    const detail = await thing.open();
    await signed(world, thing, detail.minutes.id);
    return detail;
  };
  const body = ({ minutes: { id }, rows }: MinutesDetail) => ({
    id: uuid(),
    minutesId: id,
    clauseId: rows.find(({ kind }) => kind === 'paragraph')?.id ?? uuid(),
  });
  const acts = (key: OnIssue, by: Who, { reads }: Pick<StandingIssue, 'reads'>) =>
    atTheDoor(key, by) === undefined && by.signedIn && reads(by);

  const give: Case<'POST /issues/:issueId/grounds'>[] = issues.map((thing) => ({
    on: thing.on,
    rule: only(thing.reads, 'issue.not_found'),
    input: async (by) => {
      const may = acts('POST /issues/:issueId/grounds', by, thing);
      const issueId = may ? (await thing.open()).id : thing.id;
      return { params: { issueId }, body: body(await agreement(thing)) };
    },
  }));
  const remove: Case<'POST /issues/:issueId/grounds/:groundId/remove'>[] = issues.map((thing) => ({
    on: thing.on,
    rule: (by) => {
      if (!thing.reads(by)) return 'issue.not_found';
      return by.person.side === thing.own.side ? 'done' : 'ground.other_side';
    },
    input: async (by) => {
      const may = acts('POST /issues/:issueId/grounds/:groundId/remove', by, thing);
      const issueId = may ? (await thing.open()).id : thing.id;
      const given = { params: { issueId }, body: body(await agreement(thing)) };
      const groundId = may ? (await thing.own.call('POST /issues/:issueId/grounds', given)).id : uuid();
      return { params: { issueId, groundId }, body: { id: uuid() } };
    },
  }));
  const nowhere = { params: { issueId: none.id } };
  return {
    'GET /register': [{ on: 'all', rule: done, input: () => ({ query: {} }) }],
    'GET /minutes/:minutesId/grounds': [...minutes, none].map(({ on, id: minutesId, reads }) => ({
      on,
      rule: only(reads, 'minutes.not_found'),
      input: () => ({ params: { minutesId } }),
    })),
    'GET /issues/:issueId/grounds': [...issues, none].map(({ on, id: issueId, reads }) => ({
      on,
      rule: only(reads, 'issue.not_found'),
      input: () => ({ params: { issueId } }),
    })),
    'POST /issues/:issueId/grounds': [
      ...give,
      {
        on: 'none',
        rule: () => 'issue.not_found',
        input: () => ({ ...nowhere, body: { id: uuid(), minutesId: uuid(), clauseId: uuid() } }),
      },
    ],
    'POST /issues/:issueId/grounds/:groundId/remove': [
      ...remove,
      {
        on: 'none',
        rule: () => 'issue.not_found',
        input: () => ({ params: { ...nowhere.params, groundId: uuid() }, body: { id: uuid() } }),
      },
    ],
  };
}
