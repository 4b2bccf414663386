import { Injectable } from '@nestjs/common';
import { takingTurns } from '../common/taking-turns.js';
import type { BilingualText } from '../contract/text.js';
import { type Differ, differs, wordingsOf } from '../language/minutes.faults.js';

/** Some papers' worth. */
const mostKept = 5_000;

/** What the guard says of two wordings, kept by their hashes: a change that needs it has only what is new looked at. */
@Injectable()
export class Verdicts {
  private readonly kept = new Map<string, boolean>();

  readonly differ: Differ = (text) => {
    const wordings = wordingsOf(text);
    const before = this.kept.get(wordings);
    if (before !== undefined) return before;
    const found = differs(text);
    this.kept.set(wordings, found);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > mostKept) this.kept.delete(oldest);
    return found;
  };

  /** Looks at them outside of any change; everybody else has their turn meanwhile. */
  async prepare(texts: readonly BilingualText[]): Promise<void> {
    const letOthers = takingTurns();
    for (const text of texts) {
      if (this.kept.has(wordingsOf(text))) continue;
      this.differ(text);
      await letOthers();
    }
  }
}
