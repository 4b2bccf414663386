import type { Change } from '../activity/change.js';
import { canonical } from '../common/hash.js';
import { type FieldError, Problem } from '../common/problem.js';
import { rewritten, written } from '../common/texts.js';
import type { Side } from '../contract/basics.js';
import type { FieldInput, FieldValue } from '../contract/issue-fields.js';
import type { FieldSpec, IssueType } from '../contract/issue-types.js';
import type { FilesAccess } from '../files/files.access.js';
import type { GatesRegister } from '../gates/gates.register.js';
import { settledName } from '../organisations/names.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** What fields are checked against, and where files come from. */
interface Sources {
  gates: GatesRegister;
  files: FilesAccess;
}

/** For whom fields are filled: of which issue, who fills, who raised the matter, and whether the other side takes part. */
export interface Filling {
  issueId: string;
  type: IssueType;
  side: Side;
  raisedBy: Side;
  inner: boolean;
}

type Files = Extract<FieldInput, { kind: 'file' }>;
type Inputs = Record<string, FieldInput | null>;

/** What was filled in, as it is kept; refuses what is not in the type, of another kind, or the other side's to say. */
export async function filled(
  change: Change,
  { gates, files }: Sources,
  filling: Filling,
  inputs: Inputs,
  before: Readonly<Record<string, FieldValue>>,
): Promise<Record<string, FieldValue | null>> {
  const specs = new Map(filling.type.fields.map((spec) => [spec.key, spec]));
  const wrong: FieldError[] = [];
  const values: Record<string, FieldValue | null> = {};
  for (const [key, input] of Object.entries(inputs)) {
    const spec = specs.get(key);
    const code = await faultOf(change, gates, filling, spec, input);
    if (code) wrong.push({ pointer: `/fields/${key}`, code });
    else if (input?.kind !== 'file') values[key] = input && valueOf(change, input, before[key]);
  }
  if (wrong.length > 0) throw new Problem('issue.fields_wrong', wrong);
  for (const [key, input] of Object.entries(inputs))
    if (input?.kind === 'file') values[key] = await carried(change, files, filling.issueId, input, before[key]);
  return values;
}

/** Those of them that say something else than before, whoever said it. */
export function changedOnly(
  fresh: Record<string, FieldValue | null>,
  before: Readonly<Record<string, FieldValue>>,
): Record<string, FieldValue | null> {
  return Object.fromEntries(Object.entries(fresh).filter(([key, value]) => bare(value) !== bare(before[key] ?? null)));
}

function bare(value: FieldValue | null): string {
  if (value === null || !('text' in value)) return canonical(value);
  const { source, vi, zh } = value.text;
  return canonical({ kind: value.kind, source, vi: vi?.text ?? null, zh: zh?.text ?? null });
}

/** Refuses an issue in which something its type asks for is not there. */
export function requireAll({ fields }: IssueType, values: Readonly<Record<string, unknown>>): void {
  const missing = fields.filter(({ key, required }) => required && !values[key]);
  if (missing.length === 0) return;
  throw new Problem(
    'issue.fields_wrong',
    missing.map(({ key }) => ({ pointer: `/fields/${key}`, code: 'required' })),
  );
}

async function faultOf(
  change: Change,
  gates: GatesRegister,
  filling: Filling,
  spec: FieldSpec | undefined,
  input: FieldInput | null,
): Promise<string | undefined> {
  if (!spec || !isTheirs(spec, filling)) return 'unknown_key';
  if (input === null) return spec.required ? 'required' : undefined;
  if (input.kind !== spec.kind) return 'wrong_type';
  const known = new Set(spec.options?.map(({ key }) => key));
  switch (input.kind) {
    case 'choice':
      return known.has(input.option) ? undefined : 'wrong_choice';
    case 'checklist':
      return input.done.every((key) => known.has(key)) ? undefined : 'wrong_choice';
    case 'gate':
      return gates.byId(input.gateId) ? undefined : 'wrong_choice';
    case 'organisation':
      return (await change.rows.existsBy(Organisation, { id: input.organisationId })) ? undefined : 'wrong_choice';
    default:
      return undefined;
  }
}

function isTheirs({ owner }: FieldSpec, { side, raisedBy, inner }: Filling): boolean {
  if (inner || owner === 'both') return true;
  if (owner === 'raiser') return side === raisedBy;
  return owner === 'asked' ? side !== raisedBy : side === owner;
}

/** Files that stay in the field, and new ones that its readers may read from now on. */
async function carried(
  change: Change,
  access: FilesAccess,
  issueId: string,
  { files: wanted }: Files,
  before: FieldValue | undefined,
): Promise<FieldValue> {
  const there = before?.kind === 'file' ? before.files : [];
  const stay = new Set(there.map(({ id }) => id));
  const fresh = await access.carry(
    change,
    wanted.filter((id) => !stay.has(id)),
    issueId,
  );
  const known = new Map([...there, ...fresh].map((file) => [file.id, file]));
  const files = [...new Set(wanted)].flatMap((id) => known.get(id) ?? []);
  return { kind: 'file', files, by: change.actor.card, at: change.at };
}

function valueOf({ actor, at }: Change, input: Exclude<FieldInput, Files>, before: FieldValue | undefined): FieldValue {
  // Nobody has checked a name that is only written down here.
  if (input.kind === 'person') return { ...input, name: settledName(input.name, null) };
  if (!('text' in input)) return input;
  const hand = { by: actor.card, at };
  const text = before && 'text' in before ? rewritten(before.text, input.text, hand) : written(input.text, hand);
  return { kind: input.kind, text };
}
