import { v7 as uuid } from 'uuid';
import type { PersonName } from '../../src/contract/people.js';
import type { PhraseValue } from '../../src/contract/phrases.js';
import { Caller, Refused } from '../../src/demo/caller.js';
import { demoPassword, type Player, type RealCase } from '../../src/demo/real-case.js';

/** What became of it. */
export interface Outcome {
  taken: number;
  refused: number;
  /** Anything that was neither: the service stumbled. */
  failed: string[];
  /** The channels in which the texts were said, by code. */
  codes: string[];
}

/** As many messages as a page of the feed shows at once. */
const aRoom = 45;
const both = (text: string) => ({ vi: text, zh: text });
const free = (text: string) => ({ source: 'vi' as const, ...both(text) });
const named = (text: string): PersonName => ({ vi: { text, status: 'given' }, zh: { text, status: 'given' } });
const phrase = (phraseId: string, values: Record<string, PhraseValue>) => ({
  phrase: { phraseId, source: 'vi' as const, values },
});

/** Puts every text into every field a person can fill, through the public API, by people of the Vietnamese side. */
export async function attack(theCase: RealCase, texts: readonly string[]): Promise<Outcome> {
  const attacker = new Attacker(theCase);
  await attacker.comeIn();
  for (const text of texts) await attacker.say(text);
  for (const [at, text] of texts.entries()) {
    await attacker.name(text, at);
    if (at % 10 === 0) await attacker.reword(text);
  }
  return attacker.outcome;
}

class Attacker {
  readonly outcome: Outcome = { taken: 0, refused: 0, failed: [], codes: [] };
  private readonly coordinator: Player;
  private readonly interpreter: Player;
  private readonly operator: Player;
  private readonly organisationIds: string[];
  private readonly authorId = uuid();
  private readonly author: Caller;
  private channelId = '';
  private posted = 0;
  private last: string | undefined;

  constructor({ people }: RealCase) {
    const { ha, lan, operator, wang } = people;
    if (!ha || !lan || !operator || !wang) throw new Error('The case has these people.');
    this.coordinator = ha;
    this.interpreter = lan;
    this.operator = operator;
    this.organisationIds = [ha.organisationId ?? '', wang.organisationId ?? ''];
    this.author = new Caller(ha.caller.url);
  }

  /** The author has an account of their own, whose names change with every text. */
  async comeIn(): Promise<void> {
    const organisationId = this.coordinator.organisationId ?? '';
    const who = {
      id: this.authorId,
      organisationId,
      email: 'author@laocai.example',
      name: named('Tác giả'),
      post: null,
    };
    const body = { ...who, roles: ['duty_officer' as const], language: 'vi' as const };
    const { link } = await this.coordinator.caller.call('POST /people', { body });
    const token = link.split('#')[1] ?? '';
    await this.author.call('POST /links/use', { body: { token, password: demoPassword } });
  }

  /** As the author's name and post, as a message that answers the one before, and in the blanks of standard phrases. */
  async say(text: string): Promise<void> {
    await this.change({ name: named(text) });
    await this.change({ post: both(text) });
    await this.post({ text: free(text) });
    await this.post(phrase('ack-09', { reason: { type: 'text', text: free(text) } }));
    await this.post(phrase('vehicle-02', { plates: { type: 'plate_list', plates: [text] } }));
    await this.post(
      phrase('ack-03', {
        ref: { type: 'ref_no', text },
        person: { type: 'person', name: named(text) },
        phone: { type: 'phone', text },
      }),
    );
  }

  /** As the name of an agency, some of them parties to the channel, and as the subject of a channel. */
  async name(text: string, at: number): Promise<void> {
    const { caller } = this.operator;
    const names = { name: both(text), shortName: both(text), letterhead: { superior: both(text), motto: true } };
    const body = { id: uuid(), side: 'vn' as const, level: 'county' as const, ...names };
    const made = await this.try('agency', () => caller.call('POST /organisations', { body }));
    if (made && at % 4 === 0) {
      const party = { params: { channelId: this.channelId }, body: { id: uuid(), organisationId: made.id } };
      await caller.call('POST /channels/:channelId/parties', party);
    }
    await this.try('subject', () => this.open(text, `S${at + 100}`));
  }

  /** As a later wording of a message and as an interpreter's: both stay in its history. */
  async reword(text: string): Promise<void> {
    const { caller } = this.coordinator;
    const body = { id: uuid(), text: { source: 'vi' as const, vi: 'Chờ' } };
    const { id } = await caller.call('POST /channels/:channelId/messages', {
      params: { channelId: this.channelId },
      body,
    });
    const params = { messageId: id };
    const wording = { id: uuid(), text: { source: 'vi' as const, vi: text } };
    await this.try('edit', () => caller.call('PATCH /messages/:messageId', { params, version: 1, body: wording }));
    const { version } = await caller.call('GET /messages/:messageId', { params });
    const translation = { params, version, body: { id: uuid(), text } };
    await this.try('translation', () =>
      this.interpreter.caller.call('PUT /messages/:messageId/verification', translation),
    );
  }

  /** Everybody may send anything; the answer is yes, or a refusal that says why. */
  private async try<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await work();
      this.outcome.taken++;
      return answer;
    } catch (error) {
      if (error instanceof Refused && error.problem.status < 500) this.outcome.refused++;
      else this.outcome.failed.push(`${what}: ${String(error)}`);
      return undefined;
    }
  }

  private async change(fields: object): Promise<void> {
    const { caller } = this.coordinator;
    const params = { personId: this.authorId };
    const { version } = await caller.call('GET /people/:personId', { params });
    const body = { id: uuid(), ...fields };
    await this.try('person', () => caller.call('PATCH /people/:personId', { params, version, body }));
  }

  private async post(words: object): Promise<void> {
    if (this.posted++ % aRoom === 0) await this.moveOn();
    const body = { id: uuid(), ...words, ...(this.last && { replyTo: this.last }) };
    const call = { params: { channelId: this.channelId }, body };
    const message = await this.try('message', () => this.author.call('POST /channels/:channelId/messages', call));
    this.last = message?.id ?? this.last;
  }

  /** From one channel to the next, so that a change of name is told in one channel only. */
  private async moveOn(): Promise<void> {
    const { caller } = this.coordinator;
    const personId = this.authorId;
    if (this.channelId) {
      const left = { params: { channelId: this.channelId, personId }, body: { id: uuid() } };
      await caller.call('POST /channels/:channelId/members/:personId/remove', left);
    }
    const code = `N${this.outcome.codes.length + 10}`;
    this.outcome.codes.push(code);
    this.channelId = (await this.open(`Phòng ${code}`, code)).id;
    const params = { channelId: this.channelId };
    await caller.call('POST /channels/:channelId/members', { params, body: { id: uuid(), personId } });
    this.last = undefined;
  }

  private open(subject: string, code: string) {
    const { organisationIds } = this;
    const body = { id: uuid(), code, gateId: null, subject: both(subject), organisationIds };
    return this.coordinator.caller.call('POST /channels', { body: { ...body, memberIds: [this.interpreter.id] } });
  }
}
