import type { Language, Side } from '../contract/basics.js';
import type { GateView } from '../contract/gates.js';
import { homeSide, otherSide } from './clocks.js';
import { type ShownTerm, termName } from './names.js';

/** The name of one gate, and on which side it lies. */
export interface GatePart extends ShownTerm {
  side: Side;
}

/** The name of a pair: in one piece, and in parts for a screen that marks each with its language. */
export interface GatePairName {
  text: string;
  parts: [GatePart, GatePart];
  /** Stands between the parts. */
  dash: string;
  /** At least one part is not known in this language: "name to be confirmed". */
  unconfirmed: boolean;
}

const dashes: Record<Language, string> = { vi: ' – ', zh: '—' };

/** The gate of one side; a name unknown in this language stands in the other and says so. */
export function gateSideName(gate: Pick<GateView, 'vn' | 'cn'>, side: Side, language: Language): GatePart {
  return { ...termName(gate[side], language), side };
}

/** A pair as each language writes it, its own side first: Kim Thành – Bắc Sơn, 北山—金城. */
export function gatePairName(gate: Pick<GateView, 'vn' | 'cn'>, language: Language): GatePairName {
  const home = homeSide(language);
  const near = gateSideName(gate, home, language);
  const far = gateSideName(gate, otherSide(home), language);
  const dash = dashes[language];
  return {
    text: `${near.text}${dash}${far.text}`,
    parts: [near, far],
    dash,
    unconfirmed: near.unconfirmed || far.unconfirmed,
  };
}
