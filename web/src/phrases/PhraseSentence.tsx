import { ArrowRightLeft, Clock, PencilLine } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { PhraseUse, PhraseView } from '../../../src/contract/phrases.js';
import { clockOf, otherSide, shortDate, wallTime, zoneLabel } from '../../../src/language/clocks.js';
import type { PhraseLookups } from '../../../src/language/phrase-values.js';
import { phraseSegments } from '../../../src/language/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { colon } from '../ui/punctuation.js';
import { BlankInput } from './BlankInput.js';
import type { BlankProblem, Fields, PhraseDraft } from './blanks.js';
import type { BlankOptions } from './options.js';

interface Props {
  phrase: PhraseView;
  fields: PhraseDraft['fields'];
  values: PhraseUse['values'];
  /** What is wrong, once it is time to say so. */
  problems: Readonly<Record<string, BlankProblem>>;
  language: Language;
  side: Side;
  lookups: PhraseLookups;
  options: BlankOptions;
  /** Changes each time the first open blank should take the focus. */
  focusTurn: number;
  focusOn: string | undefined;
  onFields(blank: string, fields: Fields): void;
  onKey(event: KeyboardEvent, blank: string): void;
}

/** The writer's own sentence with its blanks in place, and what there is to say about the blank at hand. */
export function PhraseSentence({
  phrase,
  fields,
  values,
  problems,
  language,
  side,
  lookups,
  options,
  ...props
}: Props) {
  const { t } = useTranslation('phrases');
  const id = useId();
  const [current, setCurrent] = useState<string>();
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { focusTurn, focusOn } = props;
  useEffect(() => {
    if (focusTurn > 0) first.current?.focus();
  }, [focusTurn]);

  const blank = phrase.placeholders.find(({ name }) => name === current);
  const seen = new Set<string>();
  const problemId = (name: string) => (problems[name] ? `${id}-${name}` : undefined);
  return (
    <section className="ph-own">
      <p className="ph-cap">
        <PencilLine size={14} aria-hidden />
        {phrase.placeholders.length > 0 ? t('fill', { count: phrase.placeholders.length }) : t('no_blanks')}
      </p>
      <div className="ph-sentence" lang={langTag(language)}>
        {phraseSegments(phrase, {}, lookups, language).map((segment, at) => {
          if (segment.blank === undefined) return <span key={`${at}`}>{segment.text}</span>;
          const placeholder = phrase.placeholders.find(({ name }) => name === segment.blank);
          if (!placeholder || seen.has(segment.blank))
            return (
              <span className="ph-open" key={`${at}`}>
                …
              </span>
            );
          seen.add(segment.blank);
          const { name } = placeholder;
          return (
            <BlankInput
              key={`${phrase.id}-${name}`}
              blank={placeholder}
              fields={fields[name] ?? {}}
              options={options}
              language={language}
              problem={problems[name]}
              describedBy={problemId(name)}
              firstRef={name === focusOn ? first : undefined}
              onFields={(next) => props.onFields(name, next)}
              onFocus={() => setCurrent(name)}
              onKey={(event) => props.onKey(event, name)}
            />
          );
        })}
      </div>
      {phrase.placeholders.map(({ name }) => {
        const problem = problems[name];
        if (!problem) return null;
        return (
          <p className="ph-problem" id={problemId(name)} key={name}>
            <b>{t(`name.${name}`, { defaultValue: name })}</b>
            {colon(language)}
            {t(`blank.${problem}`)}
          </p>
        );
      })}
      {blank && (
        <Aside
          blank={blank}
          fields={fields[blank.name] ?? {}}
          value={values[blank.name]}
          side={side}
          language={language}
          onFields={props.onFields}
          onKey={props.onKey}
        />
      )}
    </section>
  );
}

interface AsideProps extends Pick<Props, 'side' | 'language' | 'onFields' | 'onKey'> {
  blank: PhraseView['placeholders'][number];
  fields: Fields;
  value: PhraseUse['values'][string] | undefined;
}

/** Under the sentence: the time on the other clock, the other language of a free text, how to fill a blank. */
function Aside({ blank, fields, value, side, language, onFields, onKey }: AsideProps) {
  const { t } = useTranslation('phrases');
  const other = otherLanguage(language);
  const converted = value && conversion(value, side, language);
  if (converted) {
    return (
      <p className="ph-aside ph-ok">
        <Clock size={14} aria-hidden />
        {t('converted', converted)}
      </p>
    );
  }
  if (blank.type === 'text' || blank.type === 'list') {
    const given = {
      className: 'ph-input',
      lang: langTag(other),
      value: fields.other ?? '',
      placeholder: t('other_none'),
      onKeyDown: (event: KeyboardEvent) => onKey(event, blank.name),
    };
    return (
      <label className="ph-aside ph-other">
        <span>
          <ArrowRightLeft size={14} aria-hidden />
          {t('other')}
        </span>
        {blank.type === 'list' ? (
          <textarea
            {...given}
            rows={2}
            onKeyDown={(event) => (event.key === 'Enter' && !event.ctrlKey ? undefined : onKey(event, blank.name))}
            onChange={(event) => onFields(blank.name, { ...fields, other: event.target.value })}
          />
        ) : (
          <input {...given} onChange={(event) => onFields(blank.name, { ...fields, other: event.target.value })} />
        )}
      </label>
    );
  }
  const hint = t(`hint.${blank.type}`, { defaultValue: '' });
  return hint ? <p className="ph-aside">{hint}</p> : null;
}

/** A time on both clocks, for the values that hold one. */
function conversion(
  value: PhraseUse['values'][string],
  side: Side,
  language: Language,
): { own: string; other: string } | undefined {
  const there = otherSide(side);
  const say = (time: string, on: Side) => `${time} ${zoneLabel(on, language)}`;
  if (value.type === 'datetime') {
    const [own, other] = [clockOf(value.at, side), clockOf(value.at, there)];
    const dated = ({ date, time }: typeof own, on: Side) => `${shortDate(date, language)} ${say(time, on)}`;
    return { own: dated(own, side), other: own.date === other.date ? say(other.time, there) : dated(other, there) };
  }
  if (value.type === 'time_dual_zone') {
    return { own: say(value.time, side), other: say(wallTime(value.time, value.clock, there).time, there) };
  }
  if (value.type === 'time_range_dual_zone') {
    const moved = [value.from, value.to].map((time) => wallTime(time, value.clock, there).time).join('–');
    return { own: say(`${value.from}–${value.to}`, side), other: say(moved, there) };
  }
  return undefined;
}
