import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

/** Decodes one HEIC photo beside the service: it takes seconds of a whole core. Plain JavaScript, as a thread loads it. */
const { bytes, mostPixels } = workerData;
const images = await decode.all({ buffer: Buffer.from(bytes) });
const [first] = images;
const { width, height } = first;
if (width * height > mostPixels) parentPort.postMessage({ tooMany: true });
else {
  const { data } = await first.decode();
  parentPort.postMessage({ width, height, data: data.buffer }, [data.buffer]);
}
