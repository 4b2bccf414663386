/** A stop-watch for the points of an agenda: what each took so far, and since when the one on the screen runs. */
export interface Watch {
  /** Milliseconds by point. */
  spent: Readonly<Record<string, number>>;
  /** `undefined` while it stands still. */
  running: { id: string; since: number } | undefined;
}

/** Nothing has begun yet. */
export const stopped: Watch = { spent: {}, running: undefined };

/** What a point took until now. */
export function spentOn({ spent, running }: Watch, id: string, now: number): number {
  const going = running?.id === id ? Math.max(0, now - running.since) : 0;
  return (spent[id] ?? 0) + going;
}

/** What all of them took, those that are not on the agenda any more as well. */
export function spentInAll(watch: Watch, now: number): number {
  const ids = new Set([...Object.keys(watch.spent), ...(watch.running ? [watch.running.id] : [])]);
  return [...ids].reduce((sum, id) => sum + spentOn(watch, id, now), 0);
}

/** Stands still, with everything counted. */
export function paused(watch: Watch, now: number): Watch {
  const { spent, running } = watch;
  return running ? { spent: { ...spent, [running.id]: spentOn(watch, running.id, now) }, running: undefined } : watch;
}

/** Runs for a point from now on. */
export function runningFor(watch: Watch, id: string, now: number): Watch {
  return { spent: paused(watch, now).spent, running: { id, since: now } };
}

/** Another point is on the screen: a watch that runs goes on with it. */
export function movedTo(watch: Watch, id: string, now: number): Watch {
  return watch.running ? runningFor(watch, id, now) : watch;
}

/** Minutes and seconds, or hours before them: `4:05`, `1:04:05`. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
