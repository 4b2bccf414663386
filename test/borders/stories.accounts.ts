import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import { Authenticator } from '../../src/demo/authenticator.js';
import { enter, password, type Somebody, type World } from '../world.js';
import { again, newColleague } from './whos.js';

type AccountKind =
  | Extract<Kind, `second_step.${string}`>
  | 'password.changed'
  | 'person.name_confirmed'
  | 'person.suspended'
  | 'person.restored'
  | 'message.handed_over';
/** What has to stand before, and then what happens. */
type Stories = { [K in AccountKind]: () => Promise<() => Promise<unknown>> };

/** What happens to accounts, seen by the interpreter of Lào Cai where it happens to themselves. */
export function accountStories(world: World): Stories {
  const { laoCai, hekou, channel } = world;
  const { coordinator, interpreter: me } = laoCai;
  const act = () => ({ body: { id: uuid() } });
  const withPassword = () => ({ id: uuid(), present: password });
  const on = ({ id: personId }: Somebody) => ({ params: { personId }, ...act() });
  const setUp = async () => {
    const offer = await me.call('POST /second-step/offer');
    me.authenticator = new Authenticator(offer);
    const body = { ...withPassword(), sealed: offer.sealed, code: await me.authenticator.code() };
    me.authenticator.recoveryCodes = (await me.call('PUT /second-step', { body })).recoveryCodes;
  };
  const removed = async () => {
    await me.call('POST /second-step/remove', { body: withPassword() });
    me.authenticator = undefined;
  };
  return {
    'second_step.set': async () => setUp,
    'second_step.removed': async () => {
      await setUp();
      return removed;
    },
    'second_step.codes_renewed': async () => {
      await setUp();
      return () => me.call('POST /second-step/codes', { body: withPassword() });
    },
    'second_step.code_used': async () => {
      await setUp();
      const codes = me.authenticator?.recoveryCodes ?? [];
      return () => {
        const out = Object.assign(Object.create(me) as Somebody, {
          authenticator: { setTo: () => undefined, code: async () => codes.pop() },
        });
        return again(out);
      };
    },
    'second_step.reset': async () => {
      await setUp();
      return async () => {
        const body = { id: uuid(), secondStep: true };
        const { link } = await coordinator.call('POST /people/:personId/link', { params: { personId: me.id }, body });
        me.authenticator = undefined;
        await enter(me, link);
      };
    },
    'password.changed': async () => () => me.call('PUT /password', { body: { ...withPassword(), password } }),
    'person.name_confirmed': async () => () =>
      hekou.interpreter.call('PUT /people/:personId/name/confirmation', {
        params: { personId: laoCai.head.id },
        body: { id: uuid(), seen: null, text: '阮长' },
      }),
    'person.suspended': async () => {
      const person = await newColleague(world, 'laoCai', 'observer');
      return () => coordinator.call('POST /people/:personId/suspend', on(person));
    },
    'person.restored': async () => {
      const person = await newColleague(world, 'laoCai', 'observer');
      await coordinator.call('POST /people/:personId/suspend', on(person));
      return () => coordinator.call('POST /people/:personId/restore', on(person));
    },
    'message.handed_over': async () => {
      const person = await newColleague(world, 'laoCai', 'duty_officer');
      const params = { channelId: channel.id };
      await coordinator.call('POST /channels/:channelId/members', {
        params,
        body: { id: uuid(), personId: person.id },
      });
      const text = { source: 'vi' as const, vi: 'Giữ lại' };
      await person.call('POST /channels/:channelId/held', { params, body: { id: uuid(), text } });
      return () =>
        coordinator.call('POST /people/:personId/remove', {
          params: { personId: person.id },
          body: { id: uuid(), heirId: laoCai.head.id },
        });
    },
  };
}
