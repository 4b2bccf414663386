import {
  CalendarClock,
  FilePenLine,
  ListChecks,
  type LucideIcon,
  MessagesSquare,
  PanelRight,
  Paperclip,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SearchHit, SearchThing } from '../../../src/contract/search.js';
import { roomOf, useStart } from '../api/start.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { addressOf } from './address.js';
import { BothExcerpts } from './BothExcerpts.js';

const icons: Partial<Record<SearchThing, LucideIcon>> = {
  issue: ListChecks,
  meeting: CalendarClock,
  item: CalendarClock,
  proposal: CalendarClock,
  minutes: FilePenLine,
  row: FilePenLine,
  action: FilePenLine,
};

interface Props {
  hit: SearchHit;
  /** It stands in the side view. */
  open: boolean;
  onOpen: () => void;
}

/** Something that was found: where, whose, when, and its words with the hits marked; it leads there. */
export function HitRow({ hit, open, onOpen }: Props) {
  const { t } = useTranslation('search');
  const me = useStart((start) => start.me);
  const channel = useStart((start) => start.channels.find(({ id }) => id === hit.channelId));
  if (!channel) return null;
  const room = roomOf(channel, hit.audience, me);
  const Icon = icons[hit.thing] ?? MessagesSquare;
  return (
    <li className="sr-hit" data-open={open || undefined}>
      <Link
        className="sr-link"
        to={addressOf(hit, channel, me)}
        onClick={(event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        <span className="sr-head">
          <Icon size={14} aria-hidden />
          <b>{t(`thing.${hit.thing}`)}</b>
          {hit.number && <span translate="no">{hit.number}</span>}
          <span>
            <ChannelNameText channel={channel} />
          </span>
          {room !== 'shared' && <Tag tone="warning">{t(`home:room.${room}`)}</Tag>}
          {hit.by && (
            <span>
              <PersonNameText name={hit.by.name} />
            </span>
          )}
          {hit.side && <SideBadge side={hit.side} />}
          <TwoClocks at={hit.at} date="unless_today" />
        </span>
        {hit.text && <BothExcerpts texts={hit.text} />}
        {hit.other && <BothExcerpts texts={hit.other} />}
        {hit.files.length > 0 && (
          <span className="sr-files">
            <Paperclip size={13} aria-hidden />
            <span className="sr-only">{t('files')}</span>
            {hit.files.slice(0, 3).map((name) => (
              <span key={name} className="ellipsis">
                <PlainText text={name} />
              </span>
            ))}
          </span>
        )}
      </Link>
      <button
        type="button"
        className="icon-button sr-aside-button"
        aria-pressed={open}
        aria-label={t('beside')}
        onClick={onOpen}
      >
        <PanelRight size={16} />
      </button>
    </li>
  );
}
