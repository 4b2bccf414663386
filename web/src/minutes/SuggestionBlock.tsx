import { MessageSquareDiff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow, Suggestion } from '../../../src/contract/minutes.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { DiffText } from './DiffText.js';
import { useEditing } from './editing.js';

interface Props {
  row: MinutesRow;
  suggestion: Suggestion;
  language: Language;
  wordsOnly?: boolean;
  actsOnly?: boolean;
}

/** A wording that somebody suggests, drawn into the words that stand there, and what one may decide about it. */
export function SuggestionBlock({ row, suggestion, language, wordsOnly, actsOnly }: Props) {
  const { t } = useTranslation('minutes');
  const { me, joint, editable, acts } = useEditing();
  const own = joint ? suggestion.side === me.side : suggestion.by.id === me.id;
  return (
    <>
      {!actsOnly && <DiffText before={row.text[language]?.text ?? ''} after={suggestion.text} language={language} />}
      {!wordsOnly && (
        <p className="me-note me-note-suggestion" data-suggestion={suggestion.id}>
          <MessageSquareDiff size={13} aria-hidden />
          <span>
            {t('suggestion.of')} <PersonNameText name={suggestion.by.name} />
          </span>
          {editable && !own && (
            <>
              <button type="button" className="text-button me-strong" onClick={() => acts.accept(row, suggestion)}>
                {t('suggestion.accept')}
              </button>
              <button type="button" className="text-button" onClick={() => acts.refuse(row, suggestion)}>
                {t('suggestion.refuse')}
              </button>
            </>
          )}
          {own && (
            <>
              {joint && <em>{t(`suggestion.waits.${suggestion.side === 'vn' ? 'cn' : 'vn'}`)}</em>}
              {editable && (
                <button type="button" className="text-button me-strong" onClick={() => acts.refuse(row, suggestion)}>
                  {t('suggestion.take_back')}
                </button>
              )}
            </>
          )}
        </p>
      )}
    </>
  );
}
