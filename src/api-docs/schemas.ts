import { z } from 'zod';
import * as basics from '../contract/basics.js';
import * as calendar from '../contract/calendar.js';
import * as channels from '../contract/channels.js';
import * as events from '../contract/events.js';
import * as files from '../contract/files.js';
import * as gates from '../contract/gates.js';
import * as issueFields from '../contract/issue-fields.js';
import * as issueQueries from '../contract/issue-queries.js';
import * as issueTypes from '../contract/issue-types.js';
import * as issues from '../contract/issues.js';
import * as messages from '../contract/messages.js';
import * as organisations from '../contract/organisations.js';
import * as people from '../contract/people.js';
import * as phrases from '../contract/phrases.js';
import * as problems from '../contract/problems.js';
import * as sessions from '../contract/sessions.js';
import * as socket from '../contract/socket.js';
import * as text from '../contract/text.js';

type JsonSchema = Record<string, unknown>;

const named = z.registry<{ id: string }>();
for (const module of [
  basics,
  text,
  people,
  organisations,
  gates,
  calendar,
  channels,
  files,
  phrases,
  messages,
  issueFields,
  issueQueries,
  issueTypes,
  issues,
  sessions,
  events,
  socket,
  problems,
]) {
  for (const [id, schema] of Object.entries(module)) {
    if (schema instanceof z.ZodType && !named.has(schema)) named.add(schema, { id });
  }
}

/** Gathers the JSON Schemas of the contract under the names they have there, for the two documents. */
export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};

  /** The schema as it is asked for (`input`) or given (`output`); what has a name is referred to by it. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $defs,
      $schema: _,
      ...own
    } = z.toJSONSchema(schema, { metadata: named, io, unrepresentable: 'any' }) as JsonSchema & {
      $defs?: Record<string, JsonSchema>;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) this.components[name] = moved(definition);
    const self = named.get(schema);
    if (!self) return moved(own);
    this.components[self.id] = moved(own);
    return { $ref: `#/components/schemas/${self.id}` };
  }
}

/** JSON Schema keeps definitions under `$defs`, the documents under `components`. */
function moved(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as JsonSchema;
}
