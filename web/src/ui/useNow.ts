import { useEffect, useState } from 'react';

/** The present, drawn anew at each full minute: nothing on the screen shows seconds. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date().toISOString()), 60_050 - (Date.now() % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
