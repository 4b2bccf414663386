import { BadgeCheck, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** One side’s place to sign: who signed for it, when on both clocks, and how they proved themselves. */
export function SignatureBox({ side, minutes }: { side: Side; minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const signature = minutes.signatures.find((one) => one.side === side);
  return (
    <section className="mp-signature" data-signed={signature ? true : undefined} data-side={side}>
      <p className="mp-for">
        <SideBadge side={side} />
        <b>{t(`represents.${side}`)}</b>
      </p>
      {signature ? (
        <>
          <p className="mp-signed">
            <BadgeCheck size={17} aria-hidden /> {t('signed_electronically')}
          </p>
          <p className="mp-name">
            <PersonNameText name={signature.by.name} both />
          </p>
          {signature.by.post && (
            <p className="mp-post">
              <BilingualNameText name={signature.by.post} quiet />
            </p>
          )}
          <TwoClocks at={signature.at} date="always" />
          <p className="mp-post">{t(`method.${signature.method}`)}</p>
        </>
      ) : (
        <p className="mp-open">
          <PenLine size={16} aria-hidden /> {t('not_signed')}
        </p>
      )}
    </section>
  );
}
