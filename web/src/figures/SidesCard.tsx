import { useTranslation } from 'react-i18next';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { FiguresSlice, Share, SideFigures } from '../../../src/contract/figures.js';
import { otherSide } from '../../../src/language/clocks.js';
import { lasting } from '../../../src/language/lasting.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { useLanguage } from '../i18n.js';
import { useReader } from '../ui/reader.js';
import { Bar, Legend } from './Bar.js';
import { Card } from './Card.js';

const day = 86_400_000;

/** What is compared between the sides: a length of bar, and the words for it. */
const measures = {
  first_answer: ({ firstAnswer }: SideFigures) => firstAnswer,
  closing: ({ closing }: SideFigures) => closing,
  held: ({ held }: SideFigures) => held,
} as const;

const shares = {
  accepted: ({ accepted }: SideFigures) => accepted,
  answered: ({ answered }: SideFigures) => answered,
} as const;

/** How long each side took, and how long matters lay with it; one's own side stands first, and both count alike. */
export function SidesCard({ sides }: Pick<FiguresSlice, 'sides'>) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { side: own } = useReader();
  const order = [own, otherSide(own)];
  const name = (side: Side) => t(`common:side.${side}`);
  const times = Object.entries(measures).map(([key, of]) => ({ key, of }));
  const met = Object.entries(shares).map(([key, of]) => ({ key, of }));
  const chart = (
    <>
      <Legend of={order.map((side) => [side, name(side)] as const)} />
      <div className="fg-bars" role="img" aria-label={t('chart', { name: t('sides.title') })}>
        {times.map(({ key, of }) => (
          <div key={key}>
            <h3>{t(`sides.${key}`)}</h3>
            {order.map((side) => (
              <p key={side}>
                <Bar value={of(sides[side]) ?? 0} most={most(order.map((one) => of(sides[one]) ?? 0))} tone={side} />
                <span>{time(of(sides[side]), language) ?? t('none')}</span>
              </p>
            ))}
          </div>
        ))}
        {met.map(({ key, of }) => (
          <div key={key}>
            <h3>{t(`sides.${key}`)}</h3>
            {order.map((side) => (
              <p key={side}>
                <Bar value={percent(of(sides[side])) ?? 0} most={100} tone={side} />
                <span>{shareText(of(sides[side]), language) ?? t('none')}</span>
              </p>
            ))}
          </div>
        ))}
      </div>
    </>
  );
  return (
    <Card title={t('sides.title')} says={t('sides.says')} chart={chart}>
      <table className="fg-table">
        <thead>
          <tr>
            <th scope="col">{t('sides.measure')}</th>
            {order.map((side) => (
              <th key={side} scope="col">
                {name(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('sides.asked')}</th>
            {order.map((side) => (
              <td key={side} data-value={sides[side].asked}>
                {formatNumber(sides[side].asked, language)}
              </td>
            ))}
          </tr>
          {times.map(({ key, of }) => (
            <tr key={key}>
              <th scope="row">{t(`sides.${key}`)}</th>
              {order.map((side) => (
                <td key={side} data-value={of(sides[side]) ?? 0}>
                  {time(of(sides[side]), language) ?? t('none')}
                </td>
              ))}
            </tr>
          ))}
          {met.map(({ key, of }) => (
            <tr key={key}>
              <th scope="row">{t(`sides.${key}`)}</th>
              {order.map((side) => (
                <td key={side} data-value={percent(of(sides[side])) ?? 0}>
                  {shareText(of(sides[side]), language) ?? t('none')}
                  {of(sides[side]).of > 0 && <small>{t('sides.of', { ...of(sides[side]) })}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const most = (values: number[]): number => Math.max(day, ...values);

/** A time in words; nothing if there was none to measure. */
export function time(milliseconds: number | null, language: Language): string | undefined {
  return milliseconds === null ? undefined : lasting(milliseconds, language);
}

/** How many in a hundred; nothing if it cannot be said of any yet. */
export function percent({ met, of }: Share): number | undefined {
  return of === 0 ? undefined : Math.round((100 * met) / of);
}

function shareText(share: Share, language: Language): string | undefined {
  const value = percent(share);
  return value === undefined ? undefined : `${formatNumber(value, language)}%`;
}
