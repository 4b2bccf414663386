/**
 * The graded answers, the one list of them, from the softest to the plainest and then what was done or will be: in
 * diplomatic speech each says something else, and none stands for another.
 */
export const grades = [
  'took_note',
  'under_study',
  'agreed_in_principle',
  'agreed_in_part',
  'agreed',
  'not_agreed',
  'referred_upward',
  'already_done',
  'planned_without_date',
] as const;

/** One of them. */
export type Grade = (typeof grades)[number];
