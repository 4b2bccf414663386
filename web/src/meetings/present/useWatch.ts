import { useEffect, useState } from 'react';
import { movedTo, paused, runningFor, stopped, type Watch } from './watch.js';

/** The watch of one meeting, kept in this window so that a page drawn anew goes on counting. */
export function useWatch(meetingId: string) {
  const key = `present:${meetingId}`;
  const [watch, setWatch] = useState<Watch>(() => read(key));
  const [now, setNow] = useState(() => Date.now());
  const running = watch.running !== undefined;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  const keep = (fresh: Watch) => {
    setNow(Date.now());
    setWatch(fresh);
    sessionStorage.setItem(key, JSON.stringify(fresh));
  };
  return {
    watch,
    now: Math.max(now, watch.running?.since ?? 0),
    running,
    toggle: (id: string) => keep(running ? paused(watch, Date.now()) : runningFor(watch, id, Date.now())),
    goTo: (id: string) => keep(movedTo(watch, id, Date.now())),
    reset: () => keep(stopped),
  };
}

function read(key: string): Watch {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '') as Partial<Watch> | null;
    return kept?.spent ? { spent: kept.spent, running: kept.running } : stopped;
  } catch {
    return stopped;
  }
}
