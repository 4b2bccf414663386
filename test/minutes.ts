import { v7 as uuid } from 'uuid';
import type {
  ApprovalStep,
  MinutesAction,
  MinutesDetail,
  MinutesInner,
  MinutesRow,
  MinutesView,
  Stand,
} from '../src/contract/minutes.js';
import type { OpenMinutes, SignMinutes, WriteAction } from '../src/contract/minutes-acts.js';
import type { Caller } from '../src/demo/caller.js';
import { seenOf } from '../src/language/minutes.js';
import { password, type World } from './world.js';

type Staff = World['laoCai'];

/** Words in both languages, the Vietnamese first. */
export const inBoth = (vi: string, zh: string) => ({ source: 'vi' as const, vi, zh });

/** Valid minutes of talks at Lào Cai. */
export function newMinutes(more: Partial<OpenMinutes> = {}): OpenMinutes {
  return {
    id: uuid(),
    form: 'minutes',
    title: inBoth('Biên bản hội đàm về tạo thuận lợi thông quan', '关于便利通关的会谈纪要'),
    heldAt: '2024-06-08T01:00:00.000Z',
    place: { vi: 'Lào Cai', zh: '老街' },
    host: 'vn',
    ...more,
  };
}

/** A valid agreed action. */
export function newAction(more: Partial<WriteAction> = {}): WriteAction {
  return {
    id: uuid(),
    text: inBoth('Mở thêm 2 luồng xe vào bãi Bắc Sơn.', '在北山货场增开2条车道。'),
    lead: 'cn',
    support: 'vn',
    due: '2024-07-31T09:00:00.000Z',
    issueId: null,
    ...more,
  };
}

/** Drafts minutes of one channel, as the person who is named. */
export class Drafter {
  constructor(readonly channelId: string) {}

  open(by: Caller, more: Partial<OpenMinutes> = {}, place: 'minutes' | 'side/minutes' = 'minutes') {
    const input = { params: { channelId: this.channelId }, body: newMinutes(more) };
    return by.call(`POST /channels/:channelId/${place}`, input);
  }

  read(by: Caller, minutesId: string): Promise<MinutesDetail> {
    return by.call('GET /minutes/:minutesId', { params: { minutesId } });
  }

  async send(by: Caller, minutesId: string): Promise<MinutesDetail> {
    return this.sendSeen(by, await this.read(by, minutesId));
  }

  /** As it was seen, whatever stands there by now. */
  sendSeen(by: Caller, seen: MinutesDetail): Promise<MinutesDetail> {
    const { id: minutesId, version } = seen.minutes;
    const body = { id: uuid(), seen: seenOf(seen) };
    return by.call('POST /minutes/:minutesId/send', { params: { minutesId }, version, body });
  }

  row(by: Caller, minutesId: string, vi: string, zh?: string, more: object = {}): Promise<MinutesRow> {
    const text = { source: 'vi' as const, vi, ...(zh && { zh }) };
    const body = { id: uuid(), part: 'agreed' as const, kind: 'paragraph' as const, after: null, text, ...more };
    return by.call('POST /minutes/:minutesId/rows', { params: { minutesId }, body });
  }

  word(by: Caller, row: MinutesRow, language: 'vi' | 'zh', text: string, id: string = uuid()): Promise<MinutesRow> {
    return by.call('PUT /minutes/:minutesId/rows/:rowId/words', {
      params: { minutesId: row.minutesId, rowId: row.id },
      body: { id, language, text, of: row.text[language]?.hash ?? null },
    });
  }

  suggest(by: Caller, row: MinutesRow, language: 'vi' | 'zh', text: string): Promise<MinutesRow> {
    return by.call('POST /minutes/:minutesId/rows/:rowId/suggestions', {
      params: { minutesId: row.minutesId, rowId: row.id },
      body: { id: uuid(), language, text, of: row.text[language]?.hash ?? null },
    });
  }

  decide(by: Caller, row: MinutesRow, word: 'accept' | 'refuse', index = 0): Promise<MinutesRow> {
    const suggestionId = row.suggestions[index]?.id ?? uuid();
    const on = { params: { minutesId: row.minutesId, rowId: row.id, suggestionId }, body: { id: uuid() } };
    if (word === 'refuse') return by.call('POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/refuse', on);
    const seen = { ...on, version: row.version };
    return by.call('POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/accept', seen);
  }

  stand(by: Caller, row: MinutesRow, stand: Stand | null): Promise<MinutesRow> {
    return by.call('PUT /minutes/:minutesId/rows/:rowId/stand', {
      params: { minutesId: row.minutesId, rowId: row.id },
      version: row.version,
      body: { id: uuid(), stand },
    });
  }

  inStep(by: Caller, row: MinutesRow): Promise<MinutesRow> {
    return by.call('POST /minutes/:minutesId/rows/:rowId/in-step', {
      params: { minutesId: row.minutesId, rowId: row.id },
      version: row.version,
      body: { id: uuid() },
    });
  }

  action(by: Caller, minutesId: string, more: Partial<WriteAction> = {}): Promise<MinutesAction> {
    return by.call('POST /minutes/:minutesId/actions', { params: { minutesId }, body: newAction(more) });
  }
}

/** Takes minutes from a draft of both sides to what both have signed. */
export class Signer {
  constructor(private readonly drafter: Drafter) {}

  async freeze(by: Caller, minutesId: string): Promise<MinutesView> {
    const { minutes } = await this.drafter.read(by, minutesId);
    return by.call('POST /minutes/:minutesId/freeze', { ...of(minutesId), version: minutes.version });
  }

  /** As it stands there now, unless another freezing is named. */
  async reopen(by: Caller, minutesId: string, hash?: string): Promise<MinutesView> {
    const body = { id: uuid(), hash: hash ?? (await this.hashOf(by, minutesId)) };
    return by.call('POST /minutes/:minutesId/reopen', { params: { minutesId }, body });
  }

  async approve(by: Caller, minutesId: string, step: ApprovalStep, hash?: string): Promise<MinutesInner> {
    const body = { id: uuid(), hash: hash ?? (await this.hashOf(by, minutesId)) };
    return by.call('POST /minutes/:minutesId/approvals/:step', { params: { minutesId, step }, body });
  }

  private async hashOf(by: Caller, minutesId: string): Promise<string> {
    return (await this.drafter.read(by, minutesId)).minutes.frozen?.hash ?? '0'.repeat(64);
  }

  /** Everything one side approves of ordinary minutes. */
  async approveAll({ interpreter, head }: Pick<Staff, 'interpreter' | 'head'>, minutesId: string): Promise<void> {
    await this.approve(interpreter, minutesId, 'interpreter');
    await this.approve(head, minutesId, 'leader');
  }

  sign(by: Caller, minutesId: string, hash: string, proof: SignMinutes['proof'], id: string = uuid()) {
    return by.call('POST /minutes/:minutesId/sign', { params: { minutesId }, body: { id, hash, proof } });
  }

  /** By password and a fresh code. */
  async signByCode(by: Caller, minutesId: string, hash: string): Promise<MinutesView> {
    const code = (await by.authenticator?.code()) ?? '';
    return this.sign(by, minutesId, hash, { method: 'password', password, code });
  }
}

const of = (minutesId: string) => ({ params: { minutesId }, body: { id: uuid() } });
