import type { GateView } from '../../../src/contract/gates.js';
import { type GatePairName, gatePairName } from '../../../src/language/gates.js';
import { otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import './parts.css';

interface Props {
  gate: Pick<GateView, 'vn' | 'cn'>;
  /** The pair as the other language writes it, behind. */
  both?: boolean;
}

/** A pair of gates as the reader's language writes it, each part in the language it is known in. */
export function GateNameText({ gate, both = false }: Props) {
  const language = useLanguage();
  const other = gatePairName(gate, otherLanguage(language));
  // Where the other language knows neither gate there is nothing to show, and nothing is made up.
  const known = other.parts.some((part) => !part.unconfirmed);
  return (
    <>
      <Pair name={gatePairName(gate, language)} />
      {both && known && (
        <span className="term-name-other">
          {' '}
          <Pair name={other} />
        </span>
      )}
    </>
  );
}

function Pair({ name: { parts, dash } }: { name: GatePairName }) {
  return (
    <>
      <span lang={parts[0].lang}>{parts[0].text}</span>
      {dash}
      <span lang={parts[1].lang}>{parts[1].text}</span>
    </>
  );
}
