import type { Side } from './basics.js';
import type { Room } from './channels.js';

/** Whose room it is that is asked for: nobody can name another side's or organisation's. */
export interface Insider {
  side: Side | null;
  organisationId: string | null;
}

/** Reference data that everybody signed in reads. */
export const nodeAudience = 'node';

/** A person's own: what concerns nobody else. */
export const ownAudience = (personId: string) => `user:${personId}`;

/** What an organisation's own people read of it: who joined, who left. */
export const organisationAudience = (organisationId: string) => `organisation:${organisationId}`;

/** Both sides of a channel. */
export const sharedAudience = (channelId: string) => `channel:${channelId}`;

/** A room of a channel as this person reads it. */
export function roomAudience(channelId: string, room: Room, { side, organisationId }: Insider): string {
  const shared = sharedAudience(channelId);
  if (room === 'shared') return shared;
  return `${shared}/${room === 'side' ? side : organisationId}`;
}

/** The rooms of a channel this person reads, the shared one first. */
export function roomAudiences(channelId: string, insider: Insider): string[] {
  return (['shared', 'side', 'organisation'] as const).map((room) => roomAudience(channelId, room, insider));
}

/** Whether an audience is one of a channel's rooms, whoever's. */
export function isOfChannel(audience: string, channelId: string): boolean {
  const shared = sharedAudience(channelId);
  return audience === shared || audience.startsWith(`${shared}/`);
}

/** Whether an audience is inside one side or organisation, and so hidden from the other side. */
export const isInner = (audience: string) => audience.includes('/');
