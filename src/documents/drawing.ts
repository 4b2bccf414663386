import { Worker } from 'node:worker_threads';
import type { PaperQuery } from '../contract/documents.js';
import type { Paper } from './paper.js';

/** Far longer than the largest minutes take; whoever waits is answered in the end. */
const patience = 60_000;

/** A paper as the bytes of a file, drawn in a thread of its own. */
export function draw(paper: Paper, format: PaperQuery['format']): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./paper.worker.mjs', import.meta.url), {
      workerData: { paper, format },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const settle = (work: () => void): void => {
      clearTimeout(timer);
      work();
      void worker.terminate();
    };
    const fail = (error: Error) => settle(() => reject(error));
    const timer = setTimeout(() => fail(new Error('A paper took too long to draw.')), patience);
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('A paper was not drawn to its end.')));
    worker.once('message', (bytes: Uint8Array) => settle(() => resolve(bytes)));
  });
}
