import { createStore, useStore } from '../live/store.js';

/** How often a window that stays open asks for a new version. */
const askEvery = 3_600_000;

const ready = createStore<(() => void) | undefined>(undefined);

/** What loads the new version, once it lies on the device. */
export const useNewVersion = (): (() => void) | undefined => useStore(ready, (value) => value);

/** Lets the worker keep the program on the device, after the first screen; a new version waits to be asked for. */
export function keepProgram(): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!import.meta.env.PROD || !workers) return;
  const hadWorker = workers.controller !== null;
  let asked = false;
  const reload = () => location.reload();
  workers.addEventListener('controllerchange', () => {
    if (asked) reload();
    // Another window took the new version over; this one goes on with the old one until its reader says so.
    else if (hadWorker) ready.set(reload);
  });
  const offer = (worker: ServiceWorker) =>
    ready.set(() => {
      asked = true;
      worker.postMessage('take over');
    });
  const register = async () => {
    const registration = await workers.register('/worker.js');
    const watch = (worker: ServiceWorker | null) =>
      worker?.addEventListener('statechange', () => worker.state === 'installed' && hadWorker && offer(worker));
    if (registration.waiting && hadWorker) offer(registration.waiting);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    let askedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < askEvery) return;
      askedAt = Date.now();
      registration.update().catch(() => undefined);
    });
  };
  // Where there is no line, or the browser keeps nothing, the program works without.
  const begin = () => void register().catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin);
}
