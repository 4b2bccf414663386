import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { InnerView, IssueView } from '../../../src/contract/issues.js';
import { reading } from '../../../src/language/text.js';
import { useIssueTypes } from '../api/issue-types.js';
import { roomAddress, useSetting } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { Bell } from '../notices/Bell.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { useTitle } from '../ui/PageHeader.js';
import { Tag } from '../ui/Tag.js';
import { Toggle } from '../ui/Toggle.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { ActBar } from './ActBar.js';
import { BothTexts } from './BothTexts.js';
import { Facts } from './Facts.js';
import { HandOvers } from './HandOvers.js';
import { Inner } from './Inner.js';
import { Papers } from './Papers.js';
import { References } from './References.js';
import { Rounds } from './Rounds.js';
import { Steps } from './Steps.js';
import { Timeline } from './Timeline.js';
import { TurnCard } from './TurnCard.js';
import { useEntries } from './useIssue.js';
import { WordDialog, wordsOf } from './WordDialog.js';

const GroundsCard = lazy(() => import('../agreements/GroundsCard.js'));

interface Props {
  issue: IssueView;
  inner: InnerView | null;
}

type Part = 'matter' | 'timeline' | 'inner';

/** One issue: whose turn it is, what was done and said, and beside it the facts; on a phone one after the other. */
export function IssueScreen({ issue, inner }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const phone = useMediaPhone();
  const [search] = useSearchParams();
  const { room } = useSetting();
  const { entries, more, loadEarlier } = useEntries(issue);
  const [word, setWord] = useState<IssuePart>();
  const [part, setPart] = useState<Part>(search.get('m') ? 'timeline' : 'matter');
  const title = reading(issue.title, language);
  useTitle(`${issue.number} ${(title.own ?? title.other)?.text ?? ''}`);
  // The bar of who held it when needs the whole history; an issue has few entries beside its messages.
  useEffect(() => {
    if (more) loadEarlier();
  }, [more, loadEarlier]);

  const words = word && wordsOf(issue, word);
  const card = (
    <TurnCard issue={issue} entries={more ? undefined : entries} onWord={() => setWord({ of: 'step' })}>
      <ActBar issue={issue} inner={inner} />
    </TurnCard>
  );
  const facts = (
    <>
      <Facts issue={issue} onWord={setWord} />
      <Rounds issue={issue} entries={more ? undefined : entries} />
      <HandOvers issue={issue} onWord={setWord} />
      <Papers issue={issue} onWord={setWord} />
      <Suspense>
        <GroundsCard issue={issue} />
      </Suspense>
      <References issue={issue} />
    </>
  );
  const timeline = <Timeline issue={issue} inner={inner} entries={entries} />;
  const dialog = word && words && (
    <WordDialog issue={issue} part={word} text={words} onClose={() => setWord(undefined)} />
  );
  if (phone) {
    return (
      <div className="is is-phone">
        <header className="is-top">
          <Link className="icon-button" to="/issues" aria-label={t('back')}>
            <ArrowLeft size={22} />
          </Link>
          <b translate="no">{issue.number}</b>
          <Bell />
        </header>
        <Toggle<Part>
          label={t('part.label')}
          value={part}
          onChange={setPart}
          options={(['matter', 'timeline', 'inner'] as const).map((one) => ({ value: one, label: t(`part.${one}`) }))}
        />
        {part === 'timeline' ? (
          timeline
        ) : (
          <div className="is-scroll">
            {part === 'inner' ? (
              <Inner issue={issue} inner={inner} />
            ) : (
              <>
                <Head issue={issue} />
                {card}
                <div className="is-side">{facts}</div>
              </>
            )}
          </div>
        )}
        {dialog}
      </div>
    );
  }
  return (
    <div className="is" data-inner={room !== 'shared' || undefined}>
      <div className="is-main">
        <Head issue={issue} />
        <Steps issue={issue} entries={entries} />
        {card}
        {timeline}
      </div>
      <aside className="is-side" aria-label={t('aside')}>
        {facts}
        <Inner issue={issue} inner={inner} />
      </aside>
      {dialog}
    </div>
  );
}

function Head({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { channel, room } = useSetting();
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  return (
    <header className="is-head">
      <p className="is-place">
        <Link to="/issues">{t('title')}</Link>
        <span aria-hidden="true">/</span>
        <b translate="no">{issue.number}</b>
        <span>{type?.label[language]}</span>
        <Link to={roomAddress(channel.code, room)}>
          <ChannelNameText channel={channel} />
        </Link>
        <Tag tone={issue.status === 'closed' ? 'ok' : issue.status === 'disputed' ? 'warning' : 'accent'}>
          {t(`status.${issue.status}`)}
        </Tag>
        {room !== 'shared' && <Tag tone="warning">{t(`home:room.${room}`)}</Tag>}
      </p>
      <h1>
        <BothTexts text={issue.title} shared={room === 'shared'} />
      </h1>
    </header>
  );
}
