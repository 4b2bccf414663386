import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { PhraseView } from '../../../src/contract/phrases.js';
import { langTag } from '../../../src/language/text.js';
import { comma } from '../ui/punctuation.js';
import type { BlankProblem, Fields } from './blanks.js';
import { Finder } from './Finder.js';
import type { BlankOptions } from './options.js';
import { knowPhones } from './phone.js';

/** What a blank needs to be filled in. */
export interface BlankProps {
  blank: PhraseView['placeholders'][number];
  fields: Fields;
  options: BlankOptions;
  language: Language;
  problem?: BlankProblem | undefined;
  describedBy?: string | undefined;
  firstRef?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
  onFields(fields: Fields): void;
  onFocus(): void;
  /** A key that is not the input's own business: Enter sends or goes on, Escape closes. */
  onKey(event: KeyboardEvent): void;
}

/** The inputs of one blank, standing in the sentence where its words will stand. */
export function BlankInput({ blank, fields, options, language, problem, describedBy, firstRef, ...on }: BlankProps) {
  const { t } = useTranslation('phrases');
  const name = t(`name.${blank.name}`, { defaultValue: blank.name });
  /** Which half of a time it is, said once where the blank is called the same. */
  const inTwo = (part: string) => [...new Set([name, t(`part.${part}`)])].join(comma(language));
  const common = {
    className: 'ph-input',
    'aria-invalid': problem !== undefined,
    'aria-describedby': describedBy,
    onFocus: () => {
      if (blank.type === 'phone') void knowPhones();
      on.onFocus();
    },
    onKeyDown: on.onKey,
  };
  const input = (part: string, type: 'text' | 'date' | 'time', first: boolean) => (
    <input
      {...common}
      ref={first ? firstRef : undefined}
      type={type}
      lang={langTag(language)}
      autoComplete="off"
      aria-label={halves.has(blank.type) ? inTwo(part) : name}
      placeholder={type === 'text' ? name : undefined}
      inputMode={type === 'text' ? keyboards[blank.type] : undefined}
      size={type === 'text' ? Math.max((fields[part] ?? '').length + 1, name.length, 4) : undefined}
      value={fields[part] ?? ''}
      onChange={(event) => on.onFields({ ...fields, [part]: event.target.value })}
    />
  );

  switch (blank.type) {
    case 'datetime':
      return (
        <span className="ph-group">
          {input('time', 'time', true)}
          {input('date', 'date', false)}
        </span>
      );
    case 'date':
      return input('date', 'date', true);
    case 'time_dual_zone':
      return input('time', 'time', true);
    case 'time_range_dual_zone':
      return (
        <span className="ph-group">
          {input('from', 'time', true)}
          <span aria-hidden="true">–</span>
          {input('to', 'time', false)}
        </span>
      );
    case 'duration':
      return (
        <span className="ph-group">
          {input('text', 'text', true)}
          <select
            {...common}
            aria-label={t('unit.label')}
            value={fields.unit ?? 'hour'}
            onChange={(event) => on.onFields({ ...fields, unit: event.target.value })}
          >
            {(['minute', 'hour', 'day'] as const).map((unit) => (
              <option key={unit} value={unit}>
                {t(`unit.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      );
    case 'list':
      return (
        <textarea
          {...common}
          className="ph-input ph-list-input"
          ref={firstRef}
          lang={langTag(language)}
          rows={3}
          aria-label={name}
          placeholder={name}
          value={fields.text ?? ''}
          // A list goes on with Enter, so only the other keys are handed up.
          onKeyDown={(event) => (event.key === 'Enter' && !event.ctrlKey ? undefined : on.onKey(event))}
          onChange={(event) => on.onFields({ ...fields, text: event.target.value })}
        />
      );
    case 'gate_pair':
    case 'gate_side':
    case 'org':
    case 'person':
      return (
        <Finder
          options={options[blank.name] ?? options[blank.type] ?? []}
          chosen={fields.id ?? ''}
          query={fields.text ?? ''}
          label={name}
          placeholder={name}
          wrong={problem !== undefined}
          describedBy={describedBy}
          inputRef={firstRef}
          onChoose={(id, text) => on.onFields({ id, text })}
          onQuery={(text) => on.onFields({ text })}
          onFocus={on.onFocus}
          onDone={on.onKey}
        />
      );
    default:
      return input('text', 'text', true);
  }
}

const halves: ReadonlySet<string> = new Set(['datetime', 'time_range_dual_zone']);
/** The keyboard a phone shows. */
const keyboards: Readonly<Record<string, 'decimal' | 'tel'>> = {
  ...{ integer: 'decimal', number: 'decimal', ordinal: 'decimal', year: 'decimal', duration: 'decimal' },
  phone: 'tel',
};
