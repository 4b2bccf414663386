import {
  ClipboardCheck,
  FileText,
  Hourglass,
  Languages,
  ListChecks,
  Lock,
  MessagesSquare,
  Truck,
  UserCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskKind, DeskText } from '../../../src/contract/desk.js';
import { langTag } from '../../../src/language/text.js';
import { useMe, useStart } from '../api/start.js';
import { PendingChange } from '../channel/PendingChange.js';
import { TextState } from '../channel/TextState.js';
import { useOutbox } from '../live/outbox.js';
import { Ago } from '../ui/Ago.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';

const icons = { message: Languages, topic: MessagesSquare, issue: ListChecks, minutes: FileText } satisfies Record<
  DeskKind,
  unknown
>;
const urgencies = {
  urgent: { icon: ClipboardCheck, tone: 'error' },
  asked: { icon: ClipboardCheck, tone: 'warning' },
  vehicles: { icon: Truck, tone: 'warning' },
  held: { icon: Lock, tone: 'warning' },
} as const;

interface Props {
  text: DeskText;
  address: string;
  open: boolean;
  onOpen(): void;
}

/** One text that waits: where it stands, who wrote it, how pressing it is, since when it waits and who works on it. */
export function DeskRow({ text, address, open, onOpen }: Props) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const channel = useStart((start) => start.channels.find(({ id }) => id === text.channelId));
  const { about, by, taken, urgency } = text;
  const Icon = icons[about.kind];
  const pressing = urgency === 'due' || urgency === 'age' ? undefined : urgencies[urgency];
  return (
    <li className="dk-row" data-open={open || undefined}>
      <Link className="dk-link" to={address} data-key={text.key} aria-current={open || undefined}>
        <span className="dk-head">
          <Icon size={15} aria-hidden />
          <b>{whatOf(text, t)}</b>
          {channel && (
            <span>
              <ChannelNameText channel={channel} />
            </span>
          )}
        </span>
        <span className="dk-words" lang={langTag(text.text.source)} dir="auto">
          <PlainText text={text.text[text.text.source]?.text ?? ''} />
        </span>
        <span className="dk-tags">
          {pressing && (
            <Tag tone={pressing.tone}>
              <pressing.icon size={12} aria-hidden /> {t(`urgency.${urgency}`)}
            </Tag>
          )}
          <TextState text={text.text} />
          {taken && (
            <Tag tone={taken.by.id === me.id ? 'ok' : 'accent'}>
              <UserCheck size={12} aria-hidden />{' '}
              {taken.by.id === me.id ? t('taken.mine') : <PersonNameText name={taken.by.name} />}
            </Tag>
          )}
        </span>
        <span className="dk-foot">
          <PersonNameText name={by.name} />
          {by.side && <SideBadge side={by.side} />}
          <span className="dk-since">
            <Hourglass size={12} aria-hidden /> <span className="sr-only">{t('waits')} </span>
            <Ago at={text.since} />
          </span>
          {text.due && <DueTime due={text.due} />}
        </span>
      </Link>
      {about.kind === 'message' && <Pending audience={text.audience} messageId={about.message.id} onEdit={onOpen} />}
    </li>
  );
}

/** What kind of text it is, with the number of what it stands in. */
export function whatOf({ about }: DeskText, t: (key: string) => string): string {
  if (about.kind === 'message') return t('kind.message');
  if (about.kind === 'topic') return t('part.subject');
  if (about.kind === 'minutes') return about.number ? `${about.number} · ${t('part.row')}` : t('draft');
  return `${about.number} · ${t(`part.${about.part?.of ?? 'title'}`)}`;
}

/** By when what it belongs to is due, on both clocks; what is over says so. */
export function DueTime({ due }: { due: string }) {
  const { t } = useTranslation('desk');
  const late = due < useNow();
  return (
    <span className="dk-due" data-late={late || undefined}>
      {t(late ? 'late' : 'due')} <TwoClocks at={due} date="always" />
    </span>
  );
}

function Pending({ audience, messageId, onEdit }: { audience: string; messageId: string; onEdit(): void }) {
  const changes = useOutbox(audience).filter((item) => item.messageId === messageId);
  if (changes.length === 0) return null;
  return (
    <div className="dk-pending">
      {changes.map((item) => (
        <PendingChange key={item.id} item={item} onEdit={onEdit} />
      ))}
    </div>
  );
}
