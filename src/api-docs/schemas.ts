import { z } from 'zod';
import * as accounts from '../contract/accounts.js';
import * as agreements from '../contract/agreements.js';
import * as asks from '../contract/asks.js';
import * as audiences from '../contract/audiences.js';
import * as basics from '../contract/basics.js';
import * as calendar from '../contract/calendar.js';
import * as channels from '../contract/channels.js';
import * as clauses from '../contract/clauses.js';
import * as desk from '../contract/desk.js';
import * as documents from '../contract/documents.js';
import * as events from '../contract/events.js';
import * as figures from '../contract/figures.js';
import * as files from '../contract/files.js';
import * as gates from '../contract/gates.js';
import * as grades from '../contract/grades.js';
import * as handOvers from '../contract/hand-overs.js';
import * as issueActs from '../contract/issue-acts.js';
import * as issueFields from '../contract/issue-fields.js';
import * as issueQueries from '../contract/issue-queries.js';
import * as issueTypes from '../contract/issue-types.js';
import * as issues from '../contract/issues.js';
import * as meetingActs from '../contract/meeting-acts.js';
import * as meetings from '../contract/meetings.js';
import * as memory from '../contract/memory.js';
import * as mentions from '../contract/mentions.js';
import * as messages from '../contract/messages.js';
import * as minutes from '../contract/minutes.js';
import * as minutesActs from '../contract/minutes-acts.js';
import * as notices from '../contract/notices.js';
import * as organisations from '../contract/organisations.js';
import * as passkeys from '../contract/passkeys.js';
import * as people from '../contract/people.js';
import * as phrases from '../contract/phrases.js';
import * as problems from '../contract/problems.js';
import * as receipts from '../contract/receipts.js';
import * as search from '../contract/search.js';
import * as secondSteps from '../contract/second-steps.js';
import * as sessions from '../contract/sessions.js';
import * as socket from '../contract/socket.js';
import * as statements from '../contract/statements.js';
import * as text from '../contract/text.js';
import * as topics from '../contract/topics.js';
import * as translation from '../contract/translation.js';

type JsonSchema = Record<string, unknown>;

const named = z.registry<{ id: string }>();
const taken = new Set<string>();
for (const module of [
  accounts,
  agreements,
  asks,
  audiences,
  basics,
  calendar,
  channels,
  clauses,
  desk,
  documents,
  events,
  figures,
  files,
  gates,
  grades,
  handOvers,
  issueActs,
  issueFields,
  issueQueries,
  issueTypes,
  issues,
  meetingActs,
  meetings,
  memory,
  mentions,
  messages,
  minutes,
  minutesActs,
  notices,
  organisations,
  passkeys,
  people,
  phrases,
  problems,
  receipts,
  search,
  secondSteps,
  sessions,
  socket,
  statements,
  text,
  topics,
  translation,
]) {
  for (const [id, schema] of Object.entries(module)) {
    if (!(schema instanceof z.ZodType) || named.has(schema)) continue;
    if (taken.has(id)) throw new Error(`Two schemas of the contract are called ${id}.`);
    taken.add(id);
    named.add(schema, { id });
  }
}

/** Gathers the JSON Schemas of the contract under the names they have there, for the two documents. */
export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};
  private readonly done = new Set<string>();

  /** The schema as it is asked for (`input`) or given (`output`); what has a name is referred to by it. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const self = named.get(schema);
    const ref = self && { $ref: `#/components/schemas/${self.id}` };
    if (ref && this.done.has(`${io} ${self.id}`)) return ref;
    const {
      $defs,
      $schema: _,
      ...own
    } = z.toJSONSchema(schema, { metadata: named, io, unrepresentable: 'any' }) as JsonSchema & {
      $defs?: Record<string, JsonSchema>;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) this.components[name] = moved(definition);
    if (!ref) return moved(own);
    this.components[self.id] = moved(own);
    this.done.add(`${io} ${self.id}`);
    return ref;
  }
}

/** JSON Schema keeps definitions under `$defs`, the documents under `components`. */
function moved(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as JsonSchema;
}
