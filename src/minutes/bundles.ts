import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { EventRow } from '../activity/event.entity.js';
import type { Actor } from '../common/actor.js';
import type { Bundle, ChainLink } from '../contract/statements.js';
import { Database } from '../database/database.js';
import { MinutesAccess } from './minutes.access.js';
import { requireSigned } from './supplements.service.js';

interface Said {
  minutes?: { id: string };
  row?: { minutesId: string };
  action?: { minutesId: string };
}

/** What anybody needs to check signed minutes on their own: kept as it was, given as it is kept. */
@Injectable()
export class Bundles {
  constructor(
    private readonly access: MinutesAccess,
    private readonly database: Database,
  ) {}

  async of(actor: Actor, minutesId: string): Promise<Bundle> {
    const minutes = await this.access.readable(this.database.read, actor, minutesId);
    requireSigned(minutes);
    const { audience, frozen, frozenAt, signedAt, signatures } = minutes;
    if (!frozen || frozenAt === null || signedAt === null) throw new Error('What is signed was frozen before.');
    const events = await this.database.read.find(EventRow, {
      where: { audience, position: Between(frozenAt - 1, signedAt) },
      order: { position: 'ASC' },
    });
    const { statement, hash, fingerprint, texts } = frozen;
    const chain = events.map((event) => linkOf(event, minutesId));
    return { format: 'minutes-bundle/1', statement, hash, fingerprint, texts, signatures, chain };
  }
}

/** A line of the log as it was hashed; what it says only if it speaks of these minutes. */
function linkOf({ seq: _, payload, salt, ...header }: EventRow, minutesId: string): ChainLink {
  return speaksOf(header.kind, payload, minutesId) ? { ...header, payload, salt } : header;
}

function speaksOf(kind: string, payload: string, minutesId: string): boolean {
  if (!kind.startsWith('minutes.')) return false;
  const { minutes, row, action } = JSON.parse(payload) as Said;
  return [minutes?.id, row?.minutesId, action?.minutesId].includes(minutesId);
}
