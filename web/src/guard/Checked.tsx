import { Findings } from './Findings.js';
import { MeantChoice } from './MeantChoice.js';
import type { Check } from './useCheck.js';

/** What the guard says under a wording that is being checked, and the choice of a reason where the facts differ. */
export function Checked({ check: { guard, meant, holds, choose } }: { check: Check }) {
  return (
    <>
      <Findings {...guard} />
      {(holds || meant) && <MeantChoice value={meant} onChange={choose} />}
    </>
  );
}
