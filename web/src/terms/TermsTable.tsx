import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermEntry } from '../../../src/language/terms.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useChannels } from '../api/start.js';
import { useTermBase } from '../api/terms.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { StatusTag } from '../wordings/StatusTag.js';

interface Props {
  entries: readonly TermEntry[];
  selected: string | undefined;
  onSelect(open: { term: string }): void;
}

/** More than fits a few screens is drawn when somebody asks for it. */
const atOnce = 100;

/** Terms in both languages, the reader's first, each with how far it can be relied on. */
export function TermsTable({ entries, selected, onSelect }: Props) {
  const { t } = useTranslation('terms');
  const own = useLanguage();
  const other = otherLanguage(own);
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <div className="people-scroll">
        <table className="people-table terms-table">
          <thead>
            <tr>
              <th scope="col">{t(`field.${own}`)}</th>
              <th scope="col">{t(`field.${other}`)}</th>
              <th scope="col">{t('field.domain')}</th>
              <th scope="col">{t('column.status')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, most).map((entry) => (
              <TermRow
                key={entry.id}
                entry={entry}
                selected={entry.id === selected}
                onSelect={() => onSelect({ term: entry.id })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {entries.length > most && (
        <Button className="terms-more" onClick={() => setMost(most + 2 * atOnce)}>
          {t('more', { count: entries.length - most })}
        </Button>
      )}
    </>
  );
}

function TermRow({ entry, selected, onSelect }: { entry: TermEntry; selected: boolean; onSelect(): void }) {
  const own = useLanguage();
  const other = otherLanguage(own);
  const { domains } = useTermBase();
  const channel = useChannels().find(({ id }) => id === entry.term?.channelId);
  return (
    <tr aria-selected={selected} onClick={onSelect}>
      <td className="people-name">
        <button type="button" aria-expanded={selected} lang={langTag(own)}>
          {entry[own]}
        </button>
      </td>
      <td lang={langTag(other)}>{entry[other]}</td>
      <td>{domains.find(({ id }) => id === entry.domain)?.[own]}</td>
      <td>
        <StatusTag status={entry.status} />
        {channel && (
          <small className="terms-channel">
            <ChannelNameText channel={channel} />
          </small>
        )}
      </td>
    </tr>
  );
}
