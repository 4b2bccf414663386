import { gatePairName } from '../../../src/language/gates.js';
import { langTag } from '../../../src/language/text.js';
import { useGatesById } from '../api/gates.js';
import { useLanguage } from '../i18n.js';

/** A pair of gates to choose, by the name the reader knows it under. */
export function GateOption({ gateId }: { gateId: string }) {
  const gate = useGatesById().get(gateId);
  const language = useLanguage();
  if (!gate) return null;
  return (
    <option value={gateId} lang={langTag(language)}>
      {gatePairName(gate, language).text}
    </option>
  );
}
