import { BadgeCheck, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MinutesItem } from '../../../src/contract/minutes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { BothWords } from './BothWords.js';

const tones = { draft: undefined, joint: 'accent', frozen: 'warning', signed: 'ok' } as const;

/** One paper in the list: where it stands, when and where the talks were, and who has still to sign. */
export function MinutesLine({ minutes }: { minutes: MinutesItem }) {
  const { t } = useTranslation('minutes');
  const { side } = useReader();
  return (
    <li>
      <Link to={`/minutes/${minutes.id}`} className="ml-line">
        <span className="ml-what">
          <b>
            <BothWords text={minutes.title} />
          </b>
          <small>
            {minutes.number && <span translate="no">{minutes.number}</span>}
            <span>{t(`form.${minutes.form}`)}</span>
            <TwoClocks at={minutes.heldAt} date="always" />
            <BilingualNameText name={minutes.place} quiet />
          </small>
        </span>
        {minutes.state === 'frozen' && (
          <span className="ml-sides">
            {[side, otherSide(side)].map((one) => {
              const signed = minutes.signatures.some((signature) => signature.side === one);
              return (
                <span key={one} data-signed={signed || undefined}>
                  <SideBadge side={one} />
                  {signed ? <BadgeCheck size={15} aria-hidden /> : <PenLine size={15} aria-hidden />}
                  {t(signed ? 'signed_short' : 'to_sign_short')}
                </span>
              );
            })}
          </span>
        )}
        <Tag {...(tones[minutes.state] && { tone: tones[minutes.state] })}>{t(`state.${minutes.state}`)}</Tag>
      </Link>
    </li>
  );
}
