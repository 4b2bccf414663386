import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import { langTag } from '../../../src/language/text.js';
import { useKeptText } from '../channel/drafts.js';
import { GrowingText } from '../channel/GrowingText.js';
import { composing } from '../channel/ime.js';
import { hold } from '../live/holds.js';
import { DiffText } from './DiffText.js';
import { useEditing } from './editing.js';

interface Props {
  row: MinutesRow;
  language: Language;
  onDone(): void;
}

/** Another wording, offered instead of written: the text stays until somebody else decides. */
export function SuggestField({ row, language, onDone }: Props) {
  const { t } = useTranslation('minutes');
  const { acts, audience, minutesId } = useEditing();
  const before = row.text[language]?.text ?? '';
  const { text, change, forget } = useKeptText(`suggest:${row.id}:${language}`, before);
  const ready = text.trim() !== '' && text.normalize('NFC') !== before;
  const close = () => {
    forget();
    hold(audience, minutesId, null);
    onDone();
  };
  const send = () => {
    if (ready) void acts.suggest(row, language, text.normalize('NFC')).then((sent) => sent && close());
  };
  return (
    <div className="me-suggest">
      <GrowingText
        label={t(`suggest.${language}`)}
        lang={langTag(language)}
        value={text}
        autoFocus
        onChange={change}
        onKeyDown={(event) => {
          if (composing(event)) return;
          if (event.key === 'Enter' && event.ctrlKey) send();
          if (event.key === 'Escape') close();
        }}
      />
      {ready && (
        <p className="me-note">
          <DiffText before={before} after={text} language={language} />
        </p>
      )}
      <p className="me-note">
        <span>{t('suggest.says')}</span>
        <Button size="small" onClick={close}>
          {t('act.leave')}
        </Button>
        <Button size="small" type="primary" disabled={!ready} onClick={send}>
          {t('suggest.send')}
        </Button>
      </p>
    </div>
  );
}
