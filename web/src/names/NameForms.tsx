import { useQuery } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { AskNames } from '../../../src/contract/names.js';
import { langTag } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { explain } from '../ui/ErrorState.js';
import './names.css';

interface Props {
  /** As it stands in the script it is known in. */
  name: string;
  /** The script a form is looked for in. */
  to: Language;
  what: AskNames['what'];
  onTake(text: string): void;
}

/** Forms a name may have in the other script, for a person to choose from: none is written anywhere by itself. */
export function NameForms({ name, to, what, onTake }: Props) {
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState('');
  const wanted = name.trim();
  const open = asked !== '' && asked === wanted;
  const { data, error } = useQuery({
    queryKey: keys.nameForms(wanted, to, what),
    queryFn: ({ signal }) => call('GET /names', { query: { name: wanted, to, what }, signal }),
    enabled: open,
  });
  if (wanted === '' || wanted.length > 60) return null;
  if (!open) {
    return (
      <button type="button" className="text-button names-ask" onClick={() => setAsked(wanted)}>
        <Lightbulb size={14} aria-hidden /> {t('forms.ask')}
      </button>
    );
  }
  return (
    <div className="names-forms" role="status">
      {error && <p className="field-hint">{explain(error, t)}</p>}
      {data && (
        <>
          {data.forms.map(({ text, from }) => (
            <button key={text} type="button" data-from={from} lang={langTag(to)} onClick={() => onTake(text)}>
              {text}
            </button>
          ))}
          {data.pinyin && (
            <span className="field-hint">
              {t('forms.pinyin')} <span lang="zh-Latn">{data.pinyin}</span>
            </span>
          )}
          <p className="field-hint">{t(data.forms.length === 0 ? 'forms.none' : `forms.${data.forms[0]?.from}`)}</p>
        </>
      )}
    </div>
  );
}
