import { Button } from 'antd';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../src/contract/figures.js';
import { lasting } from '../../../src/language/lasting.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useChannels } from '../api/start.js';
import { ExportButtons } from '../export/ExportButtons.js';
import { useLanguage } from '../i18n.js';
import { Callout } from '../ui/Callout.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { OldestCard } from './OldestCard.js';
import { PeriodBar } from './PeriodBar.js';
import { SidesCard } from './SidesCard.js';
import { SlicesCard } from './SlicesCard.js';
import { daysText, SpansCard } from './SpansCard.js';
import { useAsked, useFigures } from './useFigures.js';
import './figures.css';
import './charts.css';

/** Issues between both sides in figures: each number as a picture and in a table, the same for both sides. */
export default function FiguresPage() {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const asked = useAsked();
  const { data, error, refetch } = useFigures(asked);
  const file = `${t('title')} ${asked.from} ${asked.to}`;
  return (
    <div className="fg">
      <PageHeader title={t('title')} says={daysText(asked, language)} back="/more">
        {data && (
          <ExportButtons
            name={file}
            sheet={async (words) => (await import('./figuresSheet.js')).figuresSheet(data, words)}
          />
        )}
        <Button icon={<Printer size={16} />} disabled={!data} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </PageHeader>
      <PeriodBar asked={asked} />
      {error && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
      {!error && !data && <Skeletons rows={6} />}
      {!error && data && <Shown figures={data} />}
    </div>
  );
}

function Shown({ figures }: { figures: Figures }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const channels = useChannels();
  const types = useIssueTypes();
  const { at, total, spans, oldest } = figures;
  const gates = figures.channels.flatMap((slice) => {
    const channel = channels.find(({ id }) => id === slice.channelId);
    return channel ? [{ ...slice, key: slice.channelId, name: <ChannelNameText channel={channel} /> }] : [];
  });
  const kinds = figures.types.map((slice) => ({
    ...slice,
    key: slice.type,
    name: types.find(({ key }) => key === slice.type)?.label[language] ?? slice.type,
  }));
  const nothing = total.opened + total.closed + total.open === 0;
  return (
    <div className="fg-all">
      <dl className="fg-tiles">
        {(['opened', 'closed', 'open', 'vehicles'] as const).map((key) => (
          <div key={key} className="card">
            <dt>{t(key)}</dt>
            <dd data-figure={key}>{formatNumber(total[key], language)}</dd>
          </div>
        ))}
        <div className="card">
          <dt>{t('oldest')}</dt>
          <dd>{total.oldest ? lasting(Date.parse(at) - Date.parse(total.oldest), language) : t('none')}</dd>
        </div>
      </dl>
      {nothing ? (
        <section className="card">
          <EmptyState title={t('nothing.title')} says={t('nothing.says')} />
        </section>
      ) : (
        <>
          <div className="fg-two">
            <SpansCard spans={spans} />
            <SidesCard sides={total.sides} />
          </div>
          <SlicesCard title={t('channels')} column={t('filter.channel')} slices={gates} at={at} />
          <SlicesCard title={t('types')} column={t('filter.type')} slices={kinds} at={at} />
          {oldest.length > 0 && <OldestCard oldest={oldest} at={at} />}
        </>
      )}
      <Callout tone="info">{t('note')}</Callout>
      <p className="fg-at">
        {t('at')} <TwoClocks at={at} date="always" />
      </p>
    </div>
  );
}
