import type { QueryClient } from '@tanstack/react-query';
import { tellOf } from '../alerts/tell.js';
import type { Start } from '../api/start.js';
import { confirmedStart } from '../device/confirm.js';
import { keepCopy } from '../device/copy.js';
import { wipeCopy } from '../device/copy.store.js';
import { Connection } from '../live/connection.js';
import { line } from '../live/line.js';
import { closeOutbox, openOutbox, outboxHeard } from '../live/outbox.js';
import { rest } from '../live/rest.js';

/** Time for the first screen before anything is fetched ahead. */
const settled = 4_000;

/** What runs for as long as somebody has the service open: the outbox, the line, and the device's copy. */
export function openSession(cache: QueryClient, personId: string): () => void {
  const over = new AbortController();
  const { signal } = over;
  let confirmed = false;
  let connection: Connection | undefined;
  void openOutbox(cache, personId, () => confirmed);
  void (async () => {
    const start: Start | undefined = await confirmedStart(cache, signal);
    if (!start || signal.aborted) return;
    confirmed = true;
    connection = new Connection(cache, start, {
      heard: (event) => {
        outboxHeard(event);
        tellOf(event, cache);
      },
      ahead: () => void beginAnew(),
    });
    oneInAllWindows(start.me.id, signal);
    keepCopy(cache, start, () => connection?.after ?? start.after, signal);
    void connection.open();
    await rest(settled, signal);
    if (!signal.aborted && line.get().state !== 'offline')
      await (await import('../device/prefetch.js')).prefetch(cache, signal);
  })();
  return () => {
    over.abort();
    connection?.close();
    closeOutbox();
  };
}

/** What this device holds is of no record any more; what was not sent stays and is sent again. */
async function beginAnew(): Promise<void> {
  await wipeCopy().catch(() => undefined);
  location.reload();
}

/** All windows share one session: where somebody else signs in, the others begin anew. */
function oneInAllWindows(personId: string, signal: AbortSignal): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const windows = new BroadcastChannel('person');
  windows.addEventListener('message', ({ data }) => data !== personId && location.reload(), { signal });
  windows.postMessage(personId);
  signal.addEventListener('abort', () => windows.close());
}
