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
  delegatesPerSide: 60,
  itemsPerMeeting: 100,
  /** Of one side in one meeting, those not withdrawn: nobody else can withdraw them. */
  proposalsPerSide: 200,
  passkeysPerPerson: 20,
  rowsPerMinutes: 500,
  actionsPerMinutes: 100,
  suggestionsPerRow: 20,
  /** Of one side on one paper, attachments and scans each. */
  minutesFilesPerSide: 50,
  groundsPerIssue: 20,
  /** Papers that are drawn for one person or wait to be. */
  papersAtOnce: 4,
  formsPerTerm: 12,
  termsPerImport: 500,
  /** Of one channel, terms and phrases each. */
  wordingsPerSide: 2_500,
  versionsPerWording: 100,
  /** Of one side. Each event tells a wording with all its versions, and one side alone must not make it long. */
  versionsNeverAgreed: 10,
  /** Of one side of a channel, those not taken back. */
  memoryImports: 50,
} as const;
