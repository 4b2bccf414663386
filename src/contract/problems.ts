import { z } from 'zod';

/** Everything the service may refuse, with its HTTP status. The code is also the key of its text in `locales/`. */
export const problems = {
  'input.invalid': 400,
  'input.not_json': 400,
  'input.not_text': 400,
  'input.too_deep': 400,
  'input.too_large': 413,
  'input.unsupported': 415,
  'route.not_found': 404,
  'session.missing': 401,
  'session.refused': 401,
  'session.other_origin': 403,
  'session.too_many_tries': 429,
  'role.not_allowed': 403,
  'password.common': 400,
  'link.not_valid': 404,
  'set_up.done': 404,
  'organisation.not_found': 404,
  'person.not_found': 404,
  'person.email_taken': 409,
  'person.last_coordinator': 409,
  'gate.not_found': 404,
  'phrase.not_found': 404,
  'phrase.values_wrong': 400,
  'channel.not_found': 404,
  'channel.code_taken': 409,
  'channel.own_organisation_missing': 400,
  'channel.other_side': 403,
  'message.not_found': 404,
  'message.not_yours': 403,
  'message.too_late_to_edit': 409,
  'message.retracted': 409,
  'message.already_sent': 409,
  'message.without_text': 409,
  'upload.not_found': 404,
  'upload.wrong_offset': 409,
  'upload.too_many': 429,
  'file.not_found': 404,
  'file.too_large': 413,
  'file.type_refused': 415,
  'file.type_differs': 415,
  'file.damaged': 400,
  'file.too_many_pixels': 400,
  'file.archive_refused': 400,
  'change.id_used': 422,
  'change.version_missing': 428,
  'change.version_old': 412,
  'service.busy': 503,
  'service.storage_full': 507,
  'service.failed': 500,
} as const;
export type ProblemCode = keyof typeof problems;

/** A refusal as RFC 9457 `application/problem+json`, in the reader's language (`Accept-Language: vi` or `zh`). */
export const ProblemView = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  /** The request's id, to quote when asking for help; it stands in the server's log. */
  instance: z.string(),
  /** What is wrong with which field (JSON pointer), never repeating the value. */
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type ProblemView = z.infer<typeof ProblemView>;
