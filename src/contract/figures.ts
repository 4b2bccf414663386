import { z } from 'zod';
import { Id, Instant, Side } from './basics.js';
import { BilingualText } from './text.js';

const day = 86_400_000;
const date = z.iso.date().refine((value) => value >= '2000-01-01' && value < '2100-01-01', 'wrong_period');
/** The longest period figures are asked for, in days: a leap year. */
export const longestPeriod = 366;

/** Days of the calendar of `zone`, both included; of one channel or one type if so named. */
export const FindFigures = z
  .strictObject({
    from: date,
    to: date,
    zone: Side,
    channel: Id.optional(),
    type: z.string().max(40).optional(),
  })
  .refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / day < longestPeriod, {
    path: ['to'],
    message: 'wrong_period',
  });
export type FindFigures = z.infer<typeof FindFigures>;

const count = z.int().min(0);
const milliseconds = z.int().min(0);

/** How many of those it could be said of by now. */
export const Share = z.strictObject({ met: count, of: count });
export type Share = z.infer<typeof Share>;

/** How one side dealt with what the other raised with it, and how long matters lay with it. */
export const SideFigures = z.strictObject({
  /** Raised with this side by the other in the period; the times and shares below, but for `closing`, are of these. */
  asked: count,
  /** Median from the first turn to the first answer, or to its word that it is solved; `null` if there was none. */
  firstAnswer: milliseconds.nullable(),
  /** Median from opening to closing, of those raised with it and closed in the period. */
  closing: milliseconds.nullable(),
  /** Accepted within a week of its first turn; one that is not a week old and not accepted does not count yet. */
  accepted: Share,
  /** Answered by the due time of its first turn; one that is not due and not answered does not count yet. */
  answered: Share,
  /** How long all matters opened in the period lay with this side up to now, together. */
  held: milliseconds,
});
export type SideFigures = z.infer<typeof SideFigures>;

const flow = {
  opened: count,
  /** Closed in the period, and not opened again since. */
  closed: count,
  sides: z.strictObject({ vn: SideFigures, cn: SideFigures }),
};
const stand = {
  /** As it stands now, whenever it was opened. */
  open: count,
  /** Vehicles on open matters of a type that hands vehicles over, not yet handed over. */
  vehicles: count,
  /** When the oldest open one was opened. */
  oldest: Instant.nullable(),
};

/** What happened in a stretch of days, both included. */
export const FiguresSpan = z.strictObject({ from: z.iso.date(), to: z.iso.date(), ...flow });
export type FiguresSpan = z.infer<typeof FiguresSpan>;

/** What happened in the whole period, and what is open now. */
export const FiguresSlice = z.strictObject({ ...flow, ...stand });
export type FiguresSlice = z.infer<typeof FiguresSlice>;

/** One of the matters that have been open longest. */
export const OldestIssue = z.strictObject({
  issueId: Id,
  number: z.string(),
  title: BilingualText,
  channelId: Id,
  type: z.string(),
  openedAt: Instant,
  turn: Side,
});

/** Figures of the issues between both sides; both sides read the same ones. What a side keeps among itself is not in them. */
export const Figures = z.strictObject({
  at: Instant,
  total: FiguresSlice,
  /** Weeks from Monday to Sunday, of a longer period months; the first and the last may be cut. */
  spans: z.array(FiguresSpan),
  channels: z.array(FiguresSlice.extend({ channelId: Id })),
  types: z.array(FiguresSlice.extend({ type: z.string() })),
  /** The ten that have been open longest. */
  oldest: z.array(OldestIssue),
});
export type Figures = z.infer<typeof Figures>;
