import { z } from 'zod';
import { Id, plainLine, Side } from './basics.js';
import { PersonCard, Role } from './people.js';

const words = plainLine(160);
const role = { what: z.literal('role'), role: Role.exclude(['operator']), side: Side, words };
const organisation = { what: z.literal('organisation'), organisationId: Id, words };
const side = { what: z.literal('side'), side: Side, words };

/** Whom a text calls: a person, those of an organisation, those of one side with a role, or one side. `words` stand in it after an `@`. A mention whose words do not stand there calls nobody. */
export const Mention = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('person'), personId: Id, words }),
  z.strictObject(organisation),
  z.strictObject(role),
  z.strictObject(side),
]);
export type Mention = z.infer<typeof Mention>;

/** The same as it is read, with the person as they were then. */
export const MentionView = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('person'), person: PersonCard, words }),
  z.strictObject(organisation),
  z.strictObject(role),
  z.strictObject(side),
]);
export type MentionView = z.infer<typeof MentionView>;
