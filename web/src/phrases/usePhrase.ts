import { useMemo } from 'react';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import type { PhraseUse, PhraseView } from '../../../src/contract/phrases.js';
import { otherSide } from '../../../src/language/clocks.js';
import { gatePairName } from '../../../src/language/gates.js';
import { termName } from '../../../src/language/names.js';
import type { PhraseLookups } from '../../../src/language/phrase-values.js';
import { phraseSegments } from '../../../src/language/phrases.js';
import { otherLanguage } from '../../../src/language/text.js';
import { type BlankContext, type BlankProblem, type PhraseDraft, readBlanks } from './blanks.js';
import { type Gates, personNames } from './book.js';
import { onlyParty } from './options.js';

/** For whom a phrase is written: the channel it goes to and the person who writes. */
export interface PhraseSetting {
  channel: ChannelView;
  organisations: readonly OrganisationView[];
  language: Language;
  side: Side;
  me: { id: string; organisationId: string | null };
}

/** The values typed so far and what is still wrong with them. */
export function usePhraseValues(
  phrase: PhraseView | undefined,
  fields: PhraseDraft['fields'],
  { channel, language, side }: PhraseSetting,
): { values: PhraseUse['values']; problems: Record<string, BlankProblem> } {
  return useMemo(() => {
    if (!phrase) return { values: {}, problems: {} };
    const people = personNames(channel);
    const context: BlankContext = { language, side, person: (id) => people.get(id) };
    return readBlanks(phrase, fields, context);
  }, [phrase, fields, channel, language, side]);
}

/** A phrase just chosen, with what the channel already tells: its gate, one's own agency, the one facing it. */
export function freshDraft(phrase: PhraseView, setting: PhraseSetting, gates: Gates | undefined): PhraseDraft {
  const { channel, organisations, language, side, me } = setting;
  const agency = (organisation: OrganisationView | undefined) =>
    organisation && { id: organisation.id, text: termName(organisation.name, language).text };
  const ours = agency(organisations.find(({ id }) => id === me.organisationId));
  const theirs = agency(onlyParty(channel, organisations, otherSide(side)));
  const gate = gates?.find(({ id }) => id === channel.gateId);
  const known = (name: string, type: string) => {
    if (type === 'gate_pair' && gate) return { id: gate.id, text: gatePairName(gate, language).text };
    if (name === 'our_org') return ours;
    if (name === 'your_org') return theirs;
    return undefined;
  };
  const fields = phrase.placeholders.flatMap(({ name, type }) => {
    const value = known(name, type);
    return value ? [[name, value] as const] : [];
  });
  return { phraseId: phrase.id, fields: Object.fromEntries(fields) };
}

/** The phrase as ordinary text, blanks that are still open as dots; the other language is a draft then. */
export function asFreeText(
  phrase: PhraseView,
  values: PhraseUse['values'],
  lookups: PhraseLookups,
  language: Language,
): { own: string; other: string } {
  const write = (to: Language) =>
    phraseSegments(phrase, values, lookups, to)
      .map(({ text }) => text ?? '…')
      .join('');
  return { own: write(language), other: write(otherLanguage(language)) };
}
