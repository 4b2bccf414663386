import type { Language, Side } from '../contract/basics.js';
import type { PaperCopy } from '../contract/documents.js';
import type { MinutesView } from '../contract/minutes.js';
import type { Letterhead } from '../contract/organisations.js';
import type { Signature, SigningParty } from '../contract/statements.js';
import { dateAndClocksText, homeLanguage, otherSide } from '../language/clocks.js';
import { formalName } from '../language/names.js';
import { type Block, partsOf } from './blocks.js';
import { draftMark, paperWords } from './paper.words.js';

/** Where a side signs, or what it has signed with. */
export interface SignatureColumn {
  heading: string;
  post: string;
  state: string;
  name: string;
  details: string[];
}

/** A text laid out for one reader: every word that stands on the paper, in its place. */
export interface Sheet {
  language: Language;
  /** The organisations whose copy it is, each below whom it is under, with their own number of the paper. */
  letterhead: {
    side: Side;
    organisations: { superior: string; name: string }[];
    reference: string;
    motto: readonly [country: string, motto: string] | null;
  } | null;
  title: string;
  parties: string;
  when: string;
  blocks: Block[];
  signatures: SignatureColumn[];
}

/** A paper ready to be drawn: one sheet, or for the working copy two, side against side. Plain data, for a thread. */
export interface Paper {
  sheets: Sheet[];
  /** In capitals across every page, while nothing is frozen. */
  draft: string | null;
  footer: { left: string; page: string };
  check: { address: string; words: string[] } | null;
  /** When the minutes were last changed: the same minutes below the same letterhead are the same PDF, whenever it is drawn. */
  at: string;
}

/** What a paper is made from. */
export interface PaperInput {
  minutes: Pick<MinutesView, 'number' | 'host' | 'delegations' | 'references' | 'frozen' | 'signatures' | 'changedAt'>;
  texts: Record<Language, string>;
  parties: readonly SigningParty[];
  /** How the papers of a party begin, by the organisation's id, where it has said so. */
  letterheads: Readonly<Record<string, Letterhead | null>>;
  copy: PaperCopy;
  /** The address of the page on which a bundle is checked. */
  check: string;
}

/** The paper of one copy in one language, or both side by side: each side’s copy names that side first everywhere. */
export function paperOf(input: PaperInput, language: Language | undefined): Paper {
  const { minutes, copy, check } = input;
  const languages: Language[] = language ? [language] : ['vi', 'zh'];
  const words = languages.map((one) => paperWords[one]);
  const { frozen, number } = minutes;
  const print = frozen ? [`${words.map(({ fingerprint }) => fingerprint).join(' / ')}: ${frozen.fingerprint}`] : [];
  return {
    sheets: languages.map((one) => sheetOf(input, one)),
    draft: frozen ? null : draftMark,
    footer: {
      left: [
        ...(copy === 'working' ? [words.map(({ working }) => working).join(' / ')] : []),
        ...(number ? [number] : []),
        ...print,
      ].join('  ·  '),
      page: copy === 'working' ? '{page} / {pages}' : (words[0]?.page ?? ''),
    },
    check: frozen ? { address: `${check}#${frozen.fingerprint}`, words: words.map((one) => one.check) } : null,
    at: minutes.changedAt,
  };
}

function sheetOf({ minutes, texts, parties, letterheads, copy }: PaperInput, language: Language): Sheet {
  const words = paperWords[language];
  const first = copy === 'working' ? minutes.host : copy;
  const sides = [first, otherSide(first)] as const;
  const own = parties.filter(({ side }) => side === copy);
  // Decree 30/2020, annex I: in capitals.
  const atHead = (name: string) => (copy === 'vn' && language === 'vi' ? name.toLocaleUpperCase('vi') : name);
  const ofSide = (side: Side) => parties.filter((party) => party.side === side).map((party) => party[language]);
  const named = (side: Side) => ofSide(side).join(language === 'vi' ? ', ' : '、');
  const full = (side: Side) =>
    language === 'vi' ? `${named(side)} (${words.of[side]})` : `${words.of[side]}${named(side)}`;
  const reference = copy === 'working' ? null : minutes.references[copy];
  return {
    language,
    letterhead:
      copy === 'working'
        ? null
        : {
            side: copy,
            organisations: own.map((party) => ({
              superior: atHead(letterheads[party.organisationId]?.superior[language] ?? ''),
              name: atHead(party[language]),
            })),
            reference: reference ? words.number(reference) : '',
            motto:
              copy === 'vn' && own.some(({ organisationId }) => letterheads[organisationId]?.motto)
                ? words.motto
                : null,
          },
    ...partsOf(texts[language], language, first),
    parties: words.between(full(sides[0]), full(sides[1])),
    signatures: sides.map((side) => signatureColumn(minutes, side, first, language)),
  };
}

/** Who signed for a side, how and when on both clocks; before that the place for the ink of its head. */
function signatureColumn(
  { signatures, delegations }: PaperInput['minutes'],
  side: Side,
  first: Side,
  language: Language,
): SignatureColumn {
  const words = paperWords[language];
  const heading = words.stands[side];
  const signature = signatures.find((one) => one.side === side);
  if (signature) return { heading, ...signer(signature, first, language) };
  const head = delegations[side].find(({ part }) => part === 'head');
  const own = homeLanguage(side);
  return {
    heading,
    post: head?.post ? (head.post[language] ?? head.post[own] ?? '') : '',
    state: words.unsigned,
    name: head ? (head.name[language] ?? head.name[own] ?? '') : '',
    details: [],
  };
}

function signer(
  { side, by, method, at }: Signature,
  first: Side,
  language: Language,
): Omit<SignatureColumn, 'heading'> {
  const words = paperWords[language];
  const own = homeLanguage(side);
  return {
    post: by.post ? (by.post[language] ?? by.post[own] ?? '') : '',
    state: words.signed,
    name: formalName(by.name, language),
    details: [words.method[method], dateAndClocksText(at, { language, side: first })],
  };
}
