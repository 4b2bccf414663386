import { useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { MeantReason } from '../../../src/contract/text.js';
import { type Guard, useGuard } from './useGuard.js';

/** An interpreter's check of two texts: what the guard says, and why they differ if that is meant. */
export interface Check {
  guard: Guard;
  meant: MeantReason | undefined;
  /** The facts differ and nobody has said why: it cannot count as checked. */
  holds: boolean;
  choose(reason: MeantReason | undefined): void;
}

/** The check of two texts while the second one is written; a reason holds for the wordings it was given for. */
export function useCheck(texts: Partial<Record<Language, string>>): Check {
  const guard = useGuard(texts);
  const key = JSON.stringify([texts.vi?.trim(), texts.zh?.trim()]);
  const [given, setGiven] = useState<{ key: string; reason: MeantReason | undefined }>();
  const meant = given?.key === key ? given.reason : undefined;
  return {
    guard,
    meant,
    holds: meant === undefined && !guard.agrees(),
    choose: (reason) => setGiven({ key, reason }),
  };
}
