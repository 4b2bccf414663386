import { BadgeCheck, CircleDashed, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GateView } from '../../../src/contract/gates.js';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { gatePairName } from '../../../src/language/gates.js';
import { otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { GateNameText } from '../ui/GateNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';

const proofs = { verified: BadgeCheck, partly: CircleDot, unverified: CircleDashed };

/** The pairs of the register, each with what it is called on both sides. */
export function GateTable({ gates }: { gates: GateView[] }) {
  const { t } = useTranslation('gates');
  return (
    <div className="card gates-scroll">
      <table className="gates-table">
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.type')}</th>
            <th scope="col">{t('column.place')}</th>
            <th scope="col">{t('column.boards')}</th>
            <th scope="col">{t('column.verification')}</th>
          </tr>
        </thead>
        <tbody>
          {gates.map((gate) => (
            <GateRow key={gate.id} gate={gate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GateRow({ gate }: { gate: GateView }) {
  const { t } = useTranslation('gates');
  const language = useLanguage();
  const Proof = proofs[gate.verification];
  const open = gatePairName(gate, language).unconfirmed || gatePairName(gate, otherLanguage(language)).unconfirmed;
  return (
    <tr>
      <th scope="row">
        <GateNameText gate={gate} both />
        {open && <span className="gates-open">{t('name_open')}</span>}
      </th>
      <td>
        <Tag {...(gate.type === 'international' ? { tone: 'accent' as const } : {})}>{t(`type.${gate.type}`)}</Tag>
      </td>
      <td>
        <Places gate={gate} />
      </td>
      <td>
        <Boards gate={gate} />
      </td>
      <td>
        <span className={`gates-proof gates-proof-${gate.verification}`}>
          <Proof size={15} />
          {t(`verification.${gate.verification}`)}
        </span>
      </td>
    </tr>
  );
}

function Places({ gate }: { gate: GateView }) {
  const home = homeSide(useLanguage());
  const places = { vn: gate.province, cn: gate.region };
  return (
    <span className="gates-boards">
      {[home, otherSide(home)].map(
        (side) =>
          hasName(places[side]) && (
            <span key={side}>
              <SideBadge side={side} />
              <span>
                <BilingualNameText name={places[side]} />
              </span>
            </span>
          ),
      )}
    </span>
  );
}

function Boards({ gate }: { gate: GateView }) {
  const { t } = useTranslation('gates');
  const home = homeSide(useLanguage());
  const sides = [home, otherSide(home)];
  if (sides.every((side) => gate.boards[side].length === 0)) return <span className="gates-open">{t('unknown')}</span>;
  return (
    <span className="gates-boards">
      {sides.map((side) =>
        gate.boards[side].filter(hasName).map((board) => (
          <span key={`${side} ${board.vi} ${board.zh}`}>
            <SideBadge side={side} />
            <span>
              <BilingualNameText name={board} />
            </span>
          </span>
        )),
      )}
    </span>
  );
}

const hasName = (name: { vi: string | null; zh: string | null }): boolean => name.vi !== null || name.zh !== null;
