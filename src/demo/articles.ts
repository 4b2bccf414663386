import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { Side } from '../contract/basics.js';
import type { EndProposal } from '../contract/meeting-acts.js';
import type { Proposal } from '../contract/meetings.js';
import type { Caller } from './caller.js';

/** Words in both languages. */
export interface Both {
  vi: string;
  zh: string;
}
/** Something an article says that one side said, and what was answered. */
export interface Told {
  side: Side;
  kind: Proposal['kind'];
  agenda: string;
  text: Both;
  answer: Both | null;
  answer_kind: string | null;
}
/** The working session of 8 June 2024. */
export interface Session {
  title: Both;
  meeting: { place: Both; gate: string; host_side: Side };
  participants: { side: Side; name: { vi: string; zh: string | null } | null; position: Both }[];
  agenda: { id: string; title: Both }[];
  proposals: Told[];
  agreed: { text: Both }[];
  unilateral_commitments: { side: Side; text: Both }[];
}
/** The periodic talks of 2017. */
export interface Periodic {
  title: Both;
  agreed: { text: Both }[];
}

/** An article as it was taken apart. */
export const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../reference/scenario-${name}.json`, import.meta.url), 'utf8')) as T;

/** What the articles call the answers, as ours. */
export const grades: Record<string, EndProposal['grade']> = {
  'under study': 'under_study',
  'plan exists, no date': 'planned_without_date',
  'done, per the Vietnamese side': 'already_done',
  'referred to the province': 'referred_upward',
  'agreed to study': 'agreed_in_principle',
};

/** As it is sent: the Vietnamese article came first. */
export const words = (text: Both) => ({ source: 'vi' as const, ...text });
/** An act of its own. */
export const id = () => ({ id: uuid() });
/** An instant some days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Those who act in the talks: who keeps the papers, who signs, who checks the words. */
export interface Table {
  channelId: string;
  clerk: Record<Side, Caller>;
  head: Record<Side, Caller>;
  interpreter: Record<Side, Caller>;
}
