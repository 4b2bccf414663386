import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { DeskText } from '../../../src/contract/desk.js';
import type { BilingualText, TextVersion } from '../../../src/contract/text.js';
import { langTag } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { DiffText } from '../minutes/DiffText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';

interface Props {
  text: DeskText;
  /** What stands in the field now; an earlier wording is compared with it. */
  target: Language;
  value: string;
}

/** What the other language and the original said before, with who wrote it and when. */
export function Wordings({ text, target, value }: Props) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  const message = text.about.kind === 'message' ? text.about.message : undefined;
  const { data, error } = useQuery({
    queryKey: keys.revisions(message?.id, message?.version),
    queryFn: () => call('GET /messages/:messageId/history', { params: { messageId: message?.id ?? '' } }),
    enabled: open && message !== undefined,
    gcTime: 0,
  });
  const texts = message ? (data?.map((revision) => revision.text) ?? []) : [text.text];
  const versions = earlier(texts, text.text, target);
  return (
    <details className="dk-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('history')}</summary>
      {error && <p className="dk-note">{t('history_failed')}</p>}
      {(!message || data) && versions.length === 0 && <p className="dk-note">{t('history_none')}</p>}
      <ol>
        {versions.map(({ language, version }) => (
          <li key={`${language} ${version.at} ${version.hash}`}>
            <p className="dk-line-by">
              {t(`target.${language}`)} · <PersonNameText name={version.by.name} />
              <TwoClocks at={version.at} date="unless_today" />
            </p>
            <p lang={langTag(language)} dir="auto">
              {language === target && value.trim() !== '' ? (
                <DiffText before={version.text} after={value} language={language} />
              ) : (
                version.text
              )}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Each wording once, but the original as it stands, which is on the screen anyway. */
function earlier(texts: readonly (BilingualText | null)[], now: BilingualText, target: Language) {
  const seen = new Map<string, { language: Language; version: TextVersion }>();
  for (const text of texts) {
    for (const language of [target, now.source]) {
      const version = text?.[language];
      if (!version || (language === now.source && version.hash === now[language]?.hash)) continue;
      seen.set(`${language} ${version.hash}`, { language, version });
    }
  }
  return [...seen.values()];
}
