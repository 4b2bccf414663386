import { z } from 'zod';

const Names = z.strictObject({ vi: z.string().nullable(), zh: z.string().nullable() });

/** A pair of facing gates out of the register. `null` names are unknown: "to be confirmed", never transliterated. */
export const GateView = z.strictObject({
  id: z.string(),
  type: z.enum(['international', 'bilateral', 'auxiliary', 'opening', 'clearance_route', 'dedicated_road']),
  mode: z.string(),
  /** The gate's name on each side, in each language. */
  vn: Names,
  cn: Names,
  province: Names,
  region: Names,
  boards: z.strictObject({ vn: z.array(Names), cn: z.array(Names) }),
  aliases: z.array(z.string()),
  /** Folded spellings (no tone marks, pinyin, Han) to find the gate by, offline too. */
  keys: z.array(z.string()),
  /** How far the record was checked against its sources. */
  verification: z.enum(['verified', 'partly', 'unverified']),
  sources: z.array(z.string()),
});
export type GateView = z.infer<typeof GateView>;

export const FindGates = z.strictObject({ q: z.string().max(100).optional() });
