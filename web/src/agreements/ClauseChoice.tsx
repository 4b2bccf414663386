import { useTranslation } from 'react-i18next';
import { clausesOf } from '../../../src/language/clauses.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { useMinutes } from '../minutes/useMinutes.js';
import { Field } from '../ui/Field.js';
import { PlainText } from '../ui/PlainText.js';
import { usePlace } from './ClauseText.js';
import { useSigned } from './useAgreements.js';

/** A signed text, and a clause of it or (where that may be) the whole. */
export interface Chosen {
  minutesId: string;
  clauseId: string | null;
}

interface Props {
  channelId: string;
  value: Chosen;
  /** Whether the whole text may be meant. */
  whole: boolean;
  onChange(value: Chosen): void;
}

/** Chooses a text that both sides signed in a channel, and a clause of it by its words. */
export function ClauseChoice({ channelId, value, whole, onChange }: Props) {
  const { t } = useTranslation('agreements');
  const language = useLanguage();
  const { data: signed } = useSigned(channelId);
  const { minutesId, clauseId } = value;
  if (signed?.length === 0) return <p className="ag-none">{t('choice.none')}</p>;
  return (
    <>
      <Field label={t('choice.text')} required>
        {(attributes) => (
          <select
            {...attributes}
            value={minutesId}
            onChange={({ target }) => onChange({ minutesId: target.value, clauseId: null })}
          >
            <option value="">{t('choice.choose')}</option>
            {signed?.map(({ id, number, title }) => {
              const { own, other } = reading(title, language);
              return (
                <option key={id} value={id}>
                  {`${number} · ${(own ?? other)?.text ?? ''}`}
                </option>
              );
            })}
          </select>
        )}
      </Field>
      {minutesId && (
        <Clauses
          minutesId={minutesId}
          clauseId={clauseId}
          whole={whole}
          onChange={(clause) => onChange({ minutesId, clauseId: clause })}
        />
      )}
    </>
  );
}

interface ClausesProps {
  minutesId: string;
  clauseId: string | null;
  whole: boolean;
  onChange(clauseId: string | null): void;
}

function Clauses({ minutesId, clauseId, whole, onChange }: ClausesProps) {
  const { t } = useTranslation('agreements');
  const language = useLanguage();
  const place = usePlace();
  const { data } = useMinutes(minutesId);
  if (!data) return null;
  return (
    <fieldset className="ag-choice">
      <legend>{t('choice.clause')}</legend>
      {whole && (
        <label>
          <input type="radio" name={minutesId} checked={clauseId === null} onChange={() => onChange(null)} />
          <b>{t('choice.whole')}</b>
        </label>
      )}
      {clausesOf(data).map((clause) => {
        const { own, other, ownLang, otherLang } = reading(clause.text, language);
        return (
          <label key={clause.id}>
            <input
              type="radio"
              name={minutesId}
              checked={clauseId === clause.id}
              onChange={() => onChange(clause.id)}
            />
            <span>
              <b>{place(clause)}</b>
              <span lang={own ? ownLang : otherLang} dir="auto">
                <PlainText text={(own ?? other)?.text ?? ''} />
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
