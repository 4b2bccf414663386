import type { Engine, EngineConsent } from '../contract/translation.js';

/** Whether two name the same engine; none is the same as none. */
export function isSameEngine(one: Engine | null, other: Engine | null): boolean {
  if (!one || !other) return one === other;
  return one.provider === other.provider && one.host === other.host;
}

/** Since when both sides want texts put to this engine; of another one nobody has spoken. */
export function agreedSince(consents: readonly EngineConsent[], engine: Engine | null): string | undefined {
  if (!engine) return undefined;
  const [vn, cn] = (['vn', 'cn'] as const).map((side) =>
    consents.find((one) => one.side === side && isSameEngine(one.engine, engine)),
  );
  if (!vn || !cn) return undefined;
  return vn.at > cn.at ? vn.at : cn.at;
}
