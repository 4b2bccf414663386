import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { BadgeCheck, BellRing, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { putMinutes } from '../live/minutes.js';
import { notify } from '../ui/notices.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useAct } from './useMinutes.js';

/** Who has signed and who has not; the side that waits may remind the other one. */
export function Signers({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const cache = useQueryClient();
  const { side: own } = useReader();
  const writes = useMay('minutes.write');
  const reminding = useAct(async () => {
    putMinutes(
      cache,
      await call('POST /minutes/:minutesId/remind', { params: { minutesId: minutes.id }, body: { id: newId() } }),
    );
    notify({ text: t('signers.reminded') });
  });
  const of = (side: 'vn' | 'cn') => minutes.signatures.find((one) => one.side === side);
  const waits = of(own) && !of(otherSide(own));
  return (
    <section aria-labelledby="ms-signers">
      <h2 id="ms-signers">{t('signers.title')}</h2>
      <ul className="ms-signers">
        {[own, otherSide(own)].map((side) => {
          const signature = of(side);
          return (
            <li key={side} data-signed={signature ? true : undefined}>
              <SideBadge side={side} />
              <span>
                {signature ? <PersonNameText name={signature.by.name} /> : t('not_signed')}
                {signature && (
                  <small>
                    <TwoClocks at={signature.at} date="unless_today" />
                  </small>
                )}
              </span>
              {signature ? <BadgeCheck size={16} aria-hidden /> : <PenLine size={16} aria-hidden />}
            </li>
          );
        })}
      </ul>
      {waits && writes && (
        <Button
          size="small"
          icon={<BellRing size={14} />}
          loading={reminding.isPending}
          onClick={() => reminding.mutate(undefined)}
        >
          {t('signers.remind')}
        </Button>
      )}
    </section>
  );
}
