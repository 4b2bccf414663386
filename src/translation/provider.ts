import type { Language } from '../contract/basics.js';

/** A term both sides agreed on, in the direction of a translation. */
export interface TermPair {
  source: string;
  target: string;
}

/** What an engine is asked: pieces of one text, in their order. */
export interface EngineRequest {
  from: Language;
  to: Language;
  segments: readonly string[];
  terms: readonly TermPair[];
  signal: AbortSignal;
}

/** What it answers: as many pieces, in the same order. */
export interface EngineAnswer {
  texts: string[];
  /** The model that answered, where it says so. */
  model?: string | undefined;
}

/** An engine that puts texts into the other language. All else (memory, marks, terms, queue, budget) is done outside of it. */
export interface TranslationProvider {
  /** How many characters it takes in one request. */
  readonly mostCharacters: number;
  readonly mostSegments: number;
  translate(request: EngineRequest): Promise<EngineAnswer>;
}

/** Why an engine gave nothing: `rate` and `quota` pass by themselves, `refused` needs a person, `garbled` was no answer. */
export type EngineFault = 'rate' | 'quota' | 'timeout' | 'unavailable' | 'refused' | 'too_long' | 'garbled';

/** An engine did not do it; never says what the text was. */
export class EngineError extends Error {
  constructor(
    readonly fault: EngineFault,
    detail: string,
    /** When it asks to be left alone until. */
    readonly afterMs?: number,
  ) {
    super(`${fault}: ${detail}`);
  }
}
