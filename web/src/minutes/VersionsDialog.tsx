import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesDetail } from '../../../src/contract/minutes.js';
import { minutesText } from '../../../src/language/minutes.text.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useLanguage } from '../i18n.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Skeletons } from '../ui/Skeletons.js';
import { Toggle } from '../ui/Toggle.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { DiffText } from './DiffText.js';
import { diffParagraphs } from './diff.js';
import './versions.css';

/** The texts as they were frozen before, and word by word what is different now. */
export function VersionsDialog({ detail, onClose }: { detail: MinutesDetail; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const own = useLanguage();
  const { minutes } = detail;
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.minutesVersions(minutes.id), minutes.freezes],
    queryFn: () => call('GET /minutes/:minutesId/versions', { params: { minutesId: minutes.id } }),
  });
  const [language, setLanguage] = useState<Language>(own);
  const [chosen, setChosen] = useState<number>();
  const now = minutes.frozen?.texts[language] ?? minutesText(detail, language);
  const earlier = data?.filter(({ hash }) => hash !== minutes.frozen?.hash) ?? [];
  const version = earlier.find((one) => one.version === chosen) ?? earlier[0];
  const changed = version ? diffParagraphs(version.texts[language], now) : [];
  return (
    <Dialog
      wide
      title={t('versions.title')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{common('action.close')}</Button>}
    >
      {!data && (error ? <ErrorState error={error} retry={() => void refetch()} /> : <Skeletons rows={3} />)}
      {data && !version && <p>{t('versions.none')}</p>}
      {version && (
        <div className="mv">
          <Field label={t('versions.choose')}>
            {(attributes) => (
              <select
                {...attributes}
                value={version.version}
                onChange={({ target }) => setChosen(Number(target.value))}
              >
                {earlier.map((one) => (
                  <option key={one.version} value={one.version}>
                    {t('history.frozen', { version: one.version })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Toggle<Language>
            label={t('versions.language')}
            value={language}
            onChange={setLanguage}
            options={[own, otherLanguage(own)].map((value) => ({ value, label: t(`column.${value}`) }))}
          />
          <p className="me-quiet">
            <PersonNameText name={version.by.name} /> <TwoClocks at={version.at} date="always" />
          </p>
          {changed.length === 0 && <p role="status">{t('versions.same')}</p>}
          <ol>
            {changed.map(({ before, after }, at) => (
              <li key={`${at}${before.length}`}>
                <DiffText before={before} after={after} language={language} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </Dialog>
  );
}
