import { useMemo } from 'react';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { compareTerms } from '../../../src/language/names.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';

/** The organisations of both sides by name, the reader's side first. */
export function useSides() {
  const me = useMe();
  const language = useLanguage();
  const organisations = useStart((start) => start.organisations);
  return useMemo(() => {
    const compare = compareTerms(language);
    const own = me.side ?? homeSide(language);
    return [own, otherSide(own)].map((side) => ({
      side,
      organisations: organisations
        .filter((organisation) => organisation.side === side)
        .sort((a, b) => compare(a.name, b.name)),
    }));
  }, [organisations, language, me.side]);
}
