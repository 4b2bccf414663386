import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import { useLanguage } from '../i18n.js';
import { wordsIn } from '../issue/sendAct.js';
import { WordsFields } from '../issue/WordsFields.js';
import { Dialog } from '../ui/Dialog.js';
import { useEditing } from './editing.js';

/** Why the facts of two wordings may differ: it is said to both sides, and holds for exactly these words. */
export function OverrideDialog({ row, onClose }: { row: MinutesRow; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { acts } = useEditing();
  const form = useId();
  const [words, setWords] = useState({ words: '', other: '' });
  const ready = words.words.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void acts.override(row, wordsIn(words, language)).then((done) => done && onClose());
  };
  return (
    <Dialog
      wide
      title={t('facts.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={!ready}>
            {t('facts.do')}
          </Button>
        </>
      }
    >
      <form id={form} className="is-form" onSubmit={submit}>
        <p>{t('facts.says')}</p>
        <WordsFields
          label={t('facts.reason')}
          required
          shared
          value={words}
          most={300}
          onChange={(part) => setWords({ ...words, ...part })}
        />
      </form>
    </Dialog>
  );
}
