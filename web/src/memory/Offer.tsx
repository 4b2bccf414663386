import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MemoryMatch } from '../../../src/contract/memory.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { DiffText } from '../minutes/DiffText.js';
import { Ago } from '../ui/Ago.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';

interface Props {
  match: MemoryMatch;
  /** The key that takes it over, with Alt. */
  number: number;
  asked: string;
  source: Language;
  channelId: string;
  onTake(): void;
}

/** One checked pair: how like it is, where its source differs, its translation, and who checked it where and when. */
export function Offer({ match, number, asked, source, channelId, onTake }: Props) {
  const { t } = useTranslation('memory');
  const channel = useStart(({ channels }) => channels.find(({ id }) => id === match.channelId));
  const target = otherLanguage(source);
  const words = match.filled ?? match[target];
  return (
    <li className="mm-offer">
      <p className="mm-score" data-score={match.score === 100 ? 'same' : match.score >= 90 ? 'near' : 'like'}>
        {match.score === 100 ? t('same') : t('score', { score: match.score })}
      </p>
      <div className="mm-words">
        {match.score < 100 && (
          <p className="mm-source">
            <DiffText before={match[source]} after={asked} language={source} />
          </p>
        )}
        <p className="mm-target" lang={langTag(target)} dir="auto">
          <PlainText text={words} />
        </p>
        {match.filled !== undefined && <p className="mm-note">{t('filled')}</p>}
        <p className="mm-from">
          <span>{t(match.place === 'import' ? 'imported' : 'checked')}</span>{' '}
          <b>
            <PersonNameText name={match.by.name} />
          </b>
          <Ago at={match.at} />
          <span>{t(`place.${match.place}`)}</span>
          {channel && match.channelId !== channelId && <ChannelNameText channel={channel} />}
        </p>
      </div>
      <Button size="small" aria-keyshortcuts={`Alt+${number}`} onClick={onTake}>
        {t('take')} {number < 10 && <kbd aria-hidden>Alt {number}</kbd>}
      </Button>
    </li>
  );
}
