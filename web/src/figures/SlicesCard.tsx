import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiguresSlice } from '../../../src/contract/figures.js';
import { otherSide } from '../../../src/language/clocks.js';
import { lasting } from '../../../src/language/lasting.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { useLanguage } from '../i18n.js';
import { useReader } from '../ui/reader.js';
import { Bar, Legend } from './Bar.js';
import { Card } from './Card.js';
import { time } from './SidesCard.js';

/** The figures of one gate or one type, and what it is called. */
export interface Slice extends FiguresSlice {
  key: string;
  name: ReactNode;
}

interface Props {
  title: string;
  /** What the slices are. */
  column: string;
  slices: readonly Slice[];
  /** When the figures were counted. */
  at: string;
}

/** The same figures gate by gate or type by type. */
export function SlicesCard({ title, column, slices, at }: Props) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { side: own } = useReader();
  const order = [own, otherSide(own)];
  const most = Math.max(1, ...slices.flatMap(({ opened, closed }) => [opened, closed]));
  const count = (value: number) => <td data-value={value}>{formatNumber(value, language)}</td>;
  const chart = (
    <>
      <Legend
        of={[
          ['opened', t('opened')],
          ['closed', t('closed')],
        ]}
      />
      <div className="fg-bars" role="img" aria-label={t('chart', { name: title })}>
        {slices.map(({ key, name, opened, closed }) => (
          <div key={key}>
            <h3>{name}</h3>
            <p>
              <Bar value={opened} most={most} tone="opened" />
              <span>{formatNumber(opened, language)}</span>
            </p>
            <p>
              <Bar value={closed} most={most} tone="closed" />
              <span>{formatNumber(closed, language)}</span>
            </p>
          </div>
        ))}
      </div>
    </>
  );
  return (
    <Card title={title} chart={chart} wide>
      <table className="fg-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {column}
            </th>
            {(['opened', 'closed', 'open', 'vehicles', 'oldest'] as const).map((key) => (
              <th key={key} scope="col" rowSpan={2}>
                {t(key)}
              </th>
            ))}
            {order.map((side) => (
              <th key={side} scope="colgroup" colSpan={3} className="fg-group">
                {t(`common:side.${side}`)}
              </th>
            ))}
          </tr>
          <tr>
            {order.flatMap((side) =>
              (['first_answer', 'closing', 'held'] as const).map((key) => (
                <th key={`${side} ${key}`} scope="col">
                  {t(`short.${key}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {slices.map(({ key, name, opened, closed, open, vehicles, oldest, sides }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {count(opened)}
              {count(closed)}
              {count(open)}
              {count(vehicles)}
              <td>{oldest ? lasting(Date.parse(at) - Date.parse(oldest), language) : t('none')}</td>
              {order.flatMap((side) =>
                [sides[side].firstAnswer, sides[side].closing, sides[side].held].map((value, index) => (
                  <td key={`${side} ${String(index)}`}>{time(value, language) ?? t('none')}</td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
