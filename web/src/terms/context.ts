import { createContext, useContext } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { Term } from '../../../src/language/fidelity/facts.js';
import type { TermFinder } from '../../../src/language/term-hits.js';

/** What holds for the texts within a place. */
interface TermsHere {
  /** For the guard: what both texts are held to. */
  guard: readonly Term[];
  /** For underlining; absent where the reader has switched it off. */
  find: Record<Language, TermFinder> | undefined;
  /** Where one walks by arrows, Tab comes to the terms of the text one stands on alone. */
  walked: boolean;
}

const Context = createContext<TermsHere | undefined>(undefined);

/** Hands the terms that hold in a place to every text within. */
export const TermsProvider = Context.Provider;

/** The terms that hold here, once they have come. */
export const useTermsHere = (): TermsHere | undefined => useContext(Context);
