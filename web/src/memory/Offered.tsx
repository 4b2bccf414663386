import { lazy, Suspense } from 'react';
import { useMay } from '../api/may.js';
import type { OffersProps } from './Offers.js';

const Offers = lazy(() => import('./Offers.js'));

/** What was checked before, under the field in which a text is put into the other language; for interpreters. */
export function Offered(props: OffersProps) {
  const may = useMay('translation.write');
  if (!may || props.text.trim() === '') return null;
  return (
    <Suspense fallback={null}>
      <Offers {...props} />
    </Suspense>
  );
}
