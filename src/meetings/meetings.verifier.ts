import type { EntityManager } from 'typeorm';
import { carriedAs, type Shown } from '../activity/shown.js';
import type { AgendaItem, MeetingView, Proposal } from '../contract/meetings.js';
import { sql } from '../database/sql.js';
import { AgendaItemRow, Meeting, ProposalRow } from './meeting.entity.js';

const audiencesOf = (table: 'meeting' | 'agenda_item' | 'proposal') => async (rows: EntityManager) =>
  (await sql<{ audience: string }>(rows, `SELECT DISTINCT "audience" FROM "${table}"`)).map(({ audience }) => audience);

/** Meetings as they stand. */
export const shownMeetings: Shown = {
  name: 'meeting',
  told: carriedAs<MeetingView>('meeting', ({ audience }) => audience),
  audiences: audiencesOf('meeting'),
  async *shown(rows, audience) {
    for (const meeting of await rows.findBy(Meeting, { audience })) yield { id: meeting.id, view: meeting.toView() };
  },
};

/** The points of their agendas, those of one side too. */
export const shownItems: Shown = {
  name: 'item',
  told: carriedAs<AgendaItem>('item', ({ audience }) => audience),
  audiences: audiencesOf('agenda_item'),
  async *shown(rows, audience) {
    for (const item of await rows.findBy(AgendaItemRow, { audience })) yield { id: item.id, view: item.toView() };
  },
};

/** What was said there, and how it ended. */
export const shownProposals: Shown = {
  name: 'proposal',
  told: carriedAs<Proposal>('proposal', ({ audience }) => audience),
  audiences: audiencesOf('proposal'),
  async *shown(rows, audience) {
    for (const one of await rows.findBy(ProposalRow, { audience })) yield { id: one.id, view: one.toView() };
  },
};
