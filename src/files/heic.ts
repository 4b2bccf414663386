import { Worker } from 'node:worker_threads';
import { Problem } from '../common/problem.js';

/** A picture as its points, four bytes each. */
export interface Points {
  width: number;
  height: number;
  data: Buffer;
}

const patience = 60_000;

/** The first picture of a HEIC file, upright. */
export function decodeHeic(bytes: Buffer, mostPixels: number): Promise<Points> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./heic.worker.mjs', import.meta.url), {
      workerData: { bytes, mostPixels },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      stdout: true,
      stderr: true,
    });
    const settle = (work: () => void): void => {
      clearTimeout(timer);
      work();
      void worker.terminate();
    };
    const damaged = () => settle(() => reject(new Problem('file.damaged')));
    const timer = setTimeout(damaged, patience);
    worker.once('error', damaged);
    worker.once('exit', damaged);
    worker.once('message', (answer: { tooMany: true } | { width: number; height: number; data: ArrayBuffer }) => {
      settle(() => {
        if ('tooMany' in answer) reject(new Problem('file.too_many_pixels'));
        else resolve({ ...answer, data: Buffer.from(answer.data) });
      });
    });
  });
}
