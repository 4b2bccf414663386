import { useTranslation } from 'react-i18next';
import type { PhraseBook } from '../../../src/contract/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { open } from '../phrases/PhraseList.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { StatusTag } from '../wordings/StatusTag.js';
import type { PhraseEntry } from './entries.js';

interface Props {
  entries: readonly PhraseEntry[];
  categories: PhraseBook['categories'];
  selected: string | undefined;
  onSelect(id: string): void;
}

/** Phrases in both languages, the reader's first, their blanks as dots. */
export function PhrasesTable({ entries, categories, selected, onSelect }: Props) {
  const { t } = useTranslation('phrase-care');
  const own = useLanguage();
  const other = otherLanguage(own);
  const channels = useChannels();
  return (
    <div className="people-scroll">
      <table className="people-table terms-table">
        <thead>
          <tr>
            <th scope="col">{t(own)}</th>
            <th scope="col">{t(other)}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('terms:column.status')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const channel = channels.find(({ id }) => id === entry.wording?.channelId);
            return (
              <tr key={entry.id} aria-selected={entry.id === selected} onClick={() => onSelect(entry.id)}>
                <td className="people-name">
                  <button type="button" aria-expanded={entry.id === selected} lang={langTag(own)}>
                    {open(entry[own])}
                  </button>
                </td>
                <td lang={langTag(other)}>{open(entry[other])}</td>
                <td>{categories.find(({ id }) => id === entry.category)?.[own]}</td>
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
          })}
        </tbody>
      </table>
    </div>
  );
}
