import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionView } from '../../../src/contract/mentions.js';
import type { TextLayout } from '../../../src/contract/sessions.js';
import type { BilingualText, TextVersion } from '../../../src/contract/text.js';
import { type LangTag, otherLanguage, reading, translationOf } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { MachineNote } from '../translation/MachineNote.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { WrittenText } from './WrittenText.js';

interface Props {
  text: BilingualText;
  mentions: readonly MentionView[] | undefined;
  layout: TextLayout;
  /** Whether the other language belongs here at all: inside one side it often does not. */
  bilingual: boolean;
  phone: boolean;
  mayTranslate: boolean;
  onTranslate(): void;
}

/** Both wordings of a message, the reader's first and darker; what is missing is said in its place. */
export function MessageTexts({ text, mentions, layout, bilingual, phone, mayTranslate, onTranslate }: Props) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const { own, other, ownLang, otherLang } = reading(text, language);
  const only = layout === 'own_only';
  const hidden = only && !shown && own !== undefined;
  const translation = translationOf(text);
  const by = translation?.status === 'verified' && bilingual ? translation : undefined;
  const call = mayTranslate && (
    <button type="button" className="ch-link" onClick={onTranslate}>
      {t(translation ? 'action.verify' : 'action.translate')}
    </button>
  );
  if (!bilingual)
    return own || other ? <Words mentions={mentions} version={own ?? other} lang={own ? ownLang : otherLang} /> : null;
  return (
    <>
      {own ? (
        <Words mentions={mentions} version={own} lang={ownLang} />
      ) : (
        // Where the other wording stands right beneath, its status says the same already.
        !phone && !only && <p className="ch-missing">{t('state.missing')}</p>
      )}
      {!hidden && (
        <div className="ch-other" aria-live="off">
          {other ? (
            <Words mentions={mentions} version={other} lang={otherLang} faint={own !== undefined} />
          ) : (
            !phone && <p className="ch-missing">{t('state.missing')}</p>
          )}
          {by && (
            <p className="ch-verified">
              {t('state.verified_by')} <PersonNameText name={by.by.name} /> ·{' '}
              <TwoClocks at={by.at} date="unless_today" />
            </p>
          )}
          {call}
        </div>
      )}
      {translation?.status === 'machine' && <MachineNote text={text} version={translation} />}
      {translation?.meant && (
        <p className="ch-verified">
          {t('guard:told')} {t(`guard:meant.${translation.meant}`)}
        </p>
      )}
      {only && own && other && (
        <button type="button" className="ch-link ch-toggle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('message.collapse') : t(`message.show_other.${otherLanguage(language)}`)}
        </button>
      )}
    </>
  );
}

interface WordsProps extends Pick<Props, 'mentions'> {
  version: TextVersion | undefined;
  lang: LangTag;
  faint?: boolean;
}

function Words({ version, lang, mentions, faint = false }: WordsProps) {
  return (
    <p className={faint ? 'ch-text ch-text-other' : 'ch-text'} lang={lang} dir="auto">
      <WrittenText
        text={version?.text ?? ''}
        language={lang === 'vi' ? 'vi' : 'zh'}
        original={version?.status === 'original'}
        mentions={mentions}
      />
    </p>
  );
}
