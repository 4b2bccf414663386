import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';
import { RestingNote } from './RestingNote.js';
import { dueOf, type TurnDraft } from './turnDraft.js';

interface Props {
  value: TurnDraft;
  /** Who takes part; a matter inside one side has no choice. */
  sides: readonly Side[];
  /** It was to be sent already: what is missing is said where it is missing. */
  tried?: boolean;
  onChange(value: TurnDraft): void;
}

/** Whose turn it will be, what they do next, by when: all three are needed. */
export function TurnFields({ value, sides, tried = false, onChange }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side: own } = useReader();
  const now = useNow();
  const away = otherLanguage(language);
  const due = dueOf(value, own);
  const change = (part: Partial<TurnDraft>) => onChange({ ...value, ...part });
  const missing = (typed: string) => (tried && typed.trim() === '' ? t('wrong.required') : undefined);
  return (
    <fieldset className="is-turn-fields">
      <legend>{t('turn.next')}</legend>
      {sides.length > 1 && (
        <Toggle<Side>
          label={t('turn.side')}
          value={value.side}
          onChange={(side) => change({ side })}
          options={[...sides]
            .sort((a, b) => Number(b === own) - Number(a === own))
            .map((side) => ({ value: side, label: t(`common:side.${side}`) }))}
        />
      )}
      <div className="form-row">
        <Field label={t(`turn.step.${language}`)} required error={missing(value.step)}>
          {(attributes) => (
            <Input
              {...attributes}
              lang={langTag(language)}
              maxLength={300}
              value={value.step}
              onChange={({ target }) => change({ step: target.value })}
            />
          )}
        </Field>
        {sides.length > 1 && (
          <Field label={t(`turn.step.${away}`)} aside={t('other_says')}>
            {(attributes) => (
              <Input
                {...attributes}
                lang={langTag(away)}
                maxLength={300}
                value={value.other}
                onChange={({ target }) => change({ other: target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <div className="is-due-fields">
        <Field label={t('turn.date')} required error={missing(value.date)}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={value.date}
              onChange={({ target }) => change({ date: target.value })}
            />
          )}
        </Field>
        <Field label={t('turn.time')} required error={missing(value.time)}>
          {(attributes) => (
            <input
              {...attributes}
              type="time"
              value={value.time}
              onChange={({ target }) => change({ time: target.value })}
            />
          )}
        </Field>
        <p>
          {due && <TwoClocks at={due} date="always" />}
          {due && due < now && <span className="field-error">{t('turn.past')}</span>}
        </p>
      </div>
      {due && due >= now && <RestingNote due={due} now={now} onChoose={(date) => change({ date })} />}
    </fieldset>
  );
}
