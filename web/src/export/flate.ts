import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser';

export * from 'fflate/browser';

type Done<T> = (error: Error | null, result: T) => void;

/**
 * Stands in for `fflate` where spreadsheets are written: it compresses large parts in workers made out of text, which
 * our content policy refuses, and then never answers. Lists are small enough to be done in place.
 */
export function zip(files: Zippable, done: Done<Uint8Array>): void {
  settle(() => zipSync(files), done);
}

/** The same where they are read, which asks for no options. */
export function unzip(file: Uint8Array, done: Done<Unzipped>): void {
  settle(() => unzipSync(file), done);
}

function settle<T>(work: () => T, done: Done<T>): void {
  let result: T;
  try {
    result = work();
  } catch (error) {
    done(error as Error, undefined as T);
    return;
  }
  done(null, result);
}
