import type { Language, Side } from '../contract/basics.js';
import type { PersonCard, Role } from '../contract/people.js';

/** Who is asking: a signed-in person, with what decides about them. Every service method takes one first. */
export interface Actor {
  id: string;
  sessionId: string;
  /** When the session ends by itself. */
  expiresAt: string;
  card: PersonCard;
  side: Side | null;
  organisationId: string | null;
  roles: readonly Role[];
  language: Language;
}

const systemId = '00000000-0000-7000-8000-000000000000';

/** The clock, the set-up and the readers of the log act through the same `commit` as everybody, under this name. */
export const system: Actor = {
  id: systemId,
  sessionId: systemId,
  expiresAt: '9999-12-31T23:59:59.999Z',
  card: {
    id: systemId,
    name: { vi: { text: 'Hệ thống', status: 'confirmed' }, zh: { text: '系统', status: 'confirmed' } },
    post: null,
    side: null,
    organisationId: null,
  },
  side: null,
  organisationId: null,
  roles: [],
  language: 'vi',
};
