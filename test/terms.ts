import { v7 as uuid } from 'uuid';
import type { PhraseContent, PhraseWording } from '../src/contract/phrases.js';
import type { ProposeTerm, TermContent, TermView } from '../src/contract/terms.js';
import type { Somebody } from './world.js';

let words = 0;

/** A term nobody has proposed yet, with whatever matters to the test. */
export function newTerm(more: Partial<TermContent> = {}): TermContent {
  words += 1;
  return {
    vi: `bãi kiểm hóa số ${words}`,
    zh: `查验场${words}`,
    viForms: [],
    zhForms: [],
    avoid: [],
    domain: 'infra',
    note: { vi: null, zh: null },
    ...more,
  };
}

/** A phrase nobody has proposed yet. */
export function newPhrase(more: Partial<PhraseContent> = {}): PhraseContent {
  words += 1;
  return {
    category: 'hours',
    vi: `Luồng số ${words} thông quan từ {at}.`,
    zh: `${words}号车道自{at}起通关。`,
    placeholders: [{ name: 'at', type: 'datetime' }],
    ...more,
  };
}

/** Proposes terms and phrases in one channel and answers what was proposed there. */
export class Terminologist {
  constructor(private readonly channelId: string) {}

  propose(by: Somebody, more: Partial<Omit<ProposeTerm, 'content'>> & { content?: Partial<TermContent> } = {}) {
    const { content, ...rest } = more;
    const params = { channelId: this.channelId };
    const body = { id: uuid(), seedId: null, ...rest, content: newTerm(content) };
    return by.call('POST /channels/:channelId/terms', { params, body });
  }

  revise(by: Somebody, { id: termId, version }: TermView, content: TermContent) {
    return by.call('PUT /terms/:termId/proposal', { params: { termId }, version, body: { id: uuid(), content } });
  }

  agree(by: Somebody, { id: termId, version }: TermView) {
    return by.call('POST /terms/:termId/agreement', { params: { termId }, version, body: { id: uuid() } });
  }

  refuse(by: Somebody, { id: termId, version }: TermView, reason = 'Đề nghị xem lại') {
    const body = { id: uuid(), reason: { source: 'vi' as const, vi: reason } };
    return by.call('POST /terms/:termId/refusal', { params: { termId }, version, body });
  }

  withdraw(by: Somebody, { id: termId, version }: TermView) {
    return by.call('POST /terms/:termId/withdrawal', { params: { termId }, version, body: { id: uuid() } });
  }

  proposePhrase(by: Somebody, content: PhraseContent = newPhrase(), seedId: string | null = null, id: string = uuid()) {
    const params = { channelId: this.channelId };
    return by.call('POST /channels/:channelId/phrases', { params, body: { id, seedId, content } });
  }

  revisePhrase(by: Somebody, { id: phraseId, version }: PhraseWording, content: PhraseContent) {
    return by.call('PUT /phrases/:phraseId/proposal', { params: { phraseId }, version, body: { id: uuid(), content } });
  }

  agreePhrase(by: Somebody, { id: phraseId, version }: PhraseWording) {
    return by.call('POST /phrases/:phraseId/agreement', { params: { phraseId }, version, body: { id: uuid() } });
  }

  withdrawPhrase(by: Somebody, { id: phraseId, version }: PhraseWording) {
    return by.call('POST /phrases/:phraseId/withdrawal', { params: { phraseId }, version, body: { id: uuid() } });
  }
}
