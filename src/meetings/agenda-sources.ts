import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../common/problem.js';
import type { AgendaSource } from '../contract/meetings.js';
import { Issue } from '../issues/issue.entity.js';
import { ProposalRow } from './meeting.entity.js';

type OfKind<K extends AgendaSource['kind']> = Extract<AgendaSource, { kind: K }>;
type Knows = (rows: EntityManager, audience: string, source: OfKind<'action'>) => Promise<boolean>;

/** What a point may come from: only what both sides see, so that no point tells of anything else. */
@Injectable()
export class AgendaSources {
  private knows: Knows = async () => false;

  /** Actions are of a floor above: who keeps them says whether this is one of signed minutes of the room. */
  whenAction(knows: Knows): void {
    this.knows = knows;
  }

  async requireKnown(rows: EntityManager, audience: string, source: AgendaSource | null): Promise<void> {
    if (source && !(await this.isKnown(rows, audience, source))) throw new Problem('meeting.item_not_found');
  }

  private isKnown(rows: EntityManager, audience: string, source: AgendaSource): Promise<boolean> {
    if (source.kind === 'action') return this.knows(rows, audience, source);
    if (source.kind === 'issue') {
      const { issueId, number } = source;
      return rows.existsBy(Issue, { id: issueId, number, audience });
    }
    const { proposalId, meetingId } = source;
    return rows.existsBy(ProposalRow, { id: proposalId, meetingId, audience });
  }
}
