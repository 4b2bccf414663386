import type { Page } from 'playwright-core';
import { pause } from './stage.js';

/** How much of what people do lies on the device. */
export async function onDevice(page: Page): Promise<{ rows: number; cached: string[]; local: string[] }> {
  return page.evaluate(async () => {
    let rows = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        rows += await new Promise<number>((resolve) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
        });
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) cached.push(new URL(url).pathname);
    }
    return { rows, cached, local: Object.keys(localStorage) };
  });
}

/** Keys of what the copy holds. */
export async function copied(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('copy');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('parts').objectStore('parts').getAllKeys();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(String));
          };
        };
      }),
  );
}

/** Looks again and again until it is so. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error('It did not come about.');
    await pause(300);
  }
}

/** Whether the program lies on the device. */
export const hasWorker = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

/** Until the program lies on the device and the copy holds what is fetched ahead: the three rooms of each channel. */
export async function untilKept(page: Page): Promise<void> {
  await until(() => hasWorker(page));
  await until(async () => {
    const keys = await copied(page);
    const rooms = (what: string) => keys.filter((key) => key.startsWith(`["${what}"`)).length;
    return keys.includes('["phrases"]') && rooms('messages') >= 6 && rooms('topics') === rooms('messages');
  });
}
