import { parentPort, workerData } from 'node:worker_threads';

/** Draws one paper beside the service: it takes a second of a whole core. Plain JavaScript, as a thread loads it. */
const { paper, format } = workerData;
const bytes =
  format === 'pdf' ? await (await import('./pdf.mjs')).pdfOf(paper) : await (await import('./docx.mjs')).docxOf(paper);
const whole = Uint8Array.from(bytes);
parentPort.postMessage(whole, [whole.buffer]);
