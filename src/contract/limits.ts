/** Limits that the server holds and the browser tells of beforehand; free of zod, so the browser may import them. */
export const limits = {
  /** The largest file, in bytes. */
  file: 25 * 1024 * 1024,
  /** The largest piece of a file in one request. */
  chunk: 512 * 1024,
  /** A photo's evidence size is no larger than this. */
  evidence: 400 * 1024,
  /** The longer edge of a thumbnail, in pixels. */
  thumbnail: 320,
  filesPerMessage: 10,
  mentionsPerMessage: 20,
  papersPerIssue: 50,
  relationsPerIssue: 50,
  handOversPerIssue: 50,
  filtersPerPerson: 20,
} as const;
