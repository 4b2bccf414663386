import { useEffect, useState } from 'react';
import type { MinutesDetail, MinutesFault } from '../../../src/contract/minutes.js';
import { faultsIn, lookAt } from './faults.js';

const rest = 60;
const atOnce = 10;

/** What has to be mended, worked out a few rows at a time while nobody types: reading and writing never wait for it. */
export function useFaults(detail: MinutesDetail): readonly MinutesFault[] | undefined {
  const [faults, setFaults] = useState<readonly MinutesFault[]>();
  useEffect(() => {
    let at = 0;
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      const some = detail.rows.slice(at, at + atOnce);
      at += some.length;
      for (const row of some) lookAt(row);
      if (at < detail.rows.length) timer = setTimeout(go);
      else setFaults(faultsIn(detail));
    };
    timer = setTimeout(go, rest);
    return () => clearTimeout(timer);
  }, [detail]);
  return faults;
}
