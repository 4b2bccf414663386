import { Lock, Users } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { InnerView, IssueEntry, IssueView } from '../../../src/contract/issues.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { mayMove } from '../../../src/language/issues.js';
import { reading } from '../../../src/language/text.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useMay } from '../api/may.js';
import { useRead, useStart } from '../api/start.js';
import { Composer, type ComposerHandle } from '../channel/Composer.js';
import { Feed } from '../channel/Feed.js';
import type { Between } from '../channel/feedItems.js';
import { PendingRow } from '../channel/PendingRow.js';
import { SettingProvider, settingOf, useSetting } from '../channel/rooms.js';
import type { Said } from '../channel/sending.js';
import { DropHere, useDrop } from '../files/drop.js';
import { PhotoViewer } from '../files/PhotoViewer.js';
import { useLanguage } from '../i18n.js';
import { partMark } from '../live/marks.js';
import { useOutbox } from '../live/outbox.js';
import { addFiles } from '../live/uploads.js';
import { Toggle } from '../ui/Toggle.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { EntryRow } from './EntryRow.js';
import { NoteRow } from './NoteRow.js';
import { SendTurnDialog } from './SendTurnDialog.js';
import { useKeyPress } from './useKeyPress.js';
import { useNotes } from './useNotes.js';
import '../channel/channel.css';
import '../channel/feed.css';
import '../channel/message.css';
import '../channel/message.parts.css';
import '../channel/message.phone.css';
import '../channel/panels.css';
import '../channel/topics.css';

interface Props {
  issue: IssueView;
  inner: InnerView | null;
  entries: readonly IssueEntry[] | undefined;
}

/** What was done, said and noted, in one line of time; below it the place to write. */
export function Timeline({ issue, inner, entries }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const setting = useSetting();
  const { audience, channel, me, mayPost, room } = setting;
  const phone = useMediaPhone();
  const [search] = useSearchParams();
  const layout = useStart((start) => start.preferences.layout);
  const mark = useRead(audience);
  const [opened] = useState(() => partMark(mark, issue.topicId));
  const split = room === 'shared';
  const [writing, setWriting] = useState<'shared' | 'inner'>('shared');
  const may = useMay('issue.write');
  const [passing, setPassing] = useState<{ said: Said; sent(): void }>();
  const passes = may && split && mayMove(issue, me.side, 'turn');
  const composer = useRef<ComposerHandle>(null);
  const editLast = useRef<() => void>(undefined);
  const noting = split && writing === 'inner';
  const noteSetting = useMemo(
    () => ({
      ...settingOf(channel, 'side', me, inner?.topicId ?? undefined),
      place: `notes:${issue.id}`,
      notesOf: issue.id,
    }),
    [channel, me, inner?.topicId, issue.id],
  );
  const here = noting ? noteSetting : setting;
  const drop = useDrop(mayPost, (files) => addFiles(here.place, files));
  const notes = useNotes(inner);
  const between = useBetween({ issue, entries, notes }, noteSetting, layout);
  useKeyPress('i', () => {
    if (!split || !mayPost) return;
    setWriting('inner');
    setTimeout(() => document.querySelector<HTMLElement>('.is-write textarea')?.focus());
  });

  const reply = useCallback(
    (message: MessageView): void => {
      if (message.retracted) return;
      const { own, other } = message.text ? reading(message.text, language) : {};
      setWriting('shared');
      const quote = { id: message.id, author: message.author, text: (own ?? other)?.text ?? t('files:alone') };
      // The field may have to change first.
      setTimeout(() => composer.current?.reply(quote));
    },
    [language, t],
  );

  return (
    <section
      className="is-timeline ch"
      data-room={room}
      data-writing={noting ? 'inner' : 'shared'}
      aria-label={t('timeline')}
      {...drop.hands}
    >
      {drop.over && <DropHere />}
      <Feed
        layout={layout}
        phone={phone}
        marked={search.get('m') ?? undefined}
        day={undefined}
        opened={opened}
        between={between}
        onReply={reply}
        onRewrite={(text) => composer.current?.rewrite(text)}
        onPhrase={(phraseId) => composer.current?.phrase(phraseId)}
        editLast={editLast}
      />
      <PhotoViewer messages={notes} />
      {issue.closedAt !== null && !noting ? (
        <p className="tp-closed">{t('closed_says')}</p>
      ) : (
        <div className="is-write">
          <SettingProvider value={here}>
            <Composer
              key={here.place}
              ref={composer}
              phone={phone}
              onEditLast={() => editLast.current?.()}
              onPhrases={() => undefined}
              along={
                passes && !noting
                  ? { label: t('send_turn.title'), go: (said, sent) => setPassing({ said, sent }) }
                  : undefined
              }
            />
          </SettingProvider>
        </div>
      )}
      {split && mayPost && (
        <div className="is-where">
          <Toggle<'shared' | 'inner'>
            label={t('write.label')}
            value={writing}
            onChange={setWriting}
            options={[
              { value: 'shared', label: t('write.shared'), icon: <Users size={14} aria-hidden /> },
              { value: 'inner', label: t('write.inner'), icon: <Lock size={14} aria-hidden /> },
            ]}
          />
          <span data-inner={noting || undefined}>
            {t(noting ? `inner.only.${me.side ?? 'vn'}` : 'write.both_read')}
          </span>
        </div>
      )}
      {passing && (
        <SendTurnDialog issue={issue} said={passing.said} onSent={passing.sent} onClose={() => setPassing(undefined)} />
      )}
    </section>
  );
}

/** Entries by their place in the order, notes by their time, what is on its way last. */
function useBetween(
  { issue, entries, notes }: Omit<Props, 'inner'> & { notes: readonly MessageView[] },
  noteSetting: ReturnType<typeof settingOf>,
  layout: string,
): readonly Between[] {
  const types = useIssueTypes();
  const {
    room,
    me: { id: me },
  } = useSetting();
  const outbox = useOutbox(noteSetting.audience);
  return useMemo(() => {
    const type = types.find(({ key }) => key === issue.type);
    const known = new Set(notes.map(({ id }) => id));
    const rows: Between[] = [
      ...(entries ?? []).map((entry) => ({
        key: `entry-${entry.version}`,
        at: entry.at,
        position: entry.position,
        own: entry.by.id === me,
        node: <EntryRow entry={entry} type={type} shared={room === 'shared'} />,
      })),
      ...notes.map((note) => ({ key: note.id, at: note.postedAt, position: undefined, node: <NoteRow note={note} /> })),
    ];
    rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const going = outbox.filter(({ id, params }) => params.issueId === issue.id && !known.has(id));
    for (const item of going) {
      const node = (
        <SettingProvider value={noteSetting}>
          <div className="is-going">
            <PendingRow item={item} layout={layout} onEdit={() => undefined} />
          </div>
        </SettingProvider>
      );
      rows.push({ key: item.id, at: item.writtenAt, position: undefined, node });
    }
    return rows;
  }, [types, issue, entries, notes, outbox, noteSetting, layout, room, me]);
}
