import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Room } from '../../../src/contract/channels.js';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TextLayout } from '../../../src/contract/sessions.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { reading } from '../../../src/language/text.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useChangePreferences } from '../api/preferences.js';
import { roomsOf, useChannelByCode, useMe, useRead, useStart } from '../api/start.js';
import { DropHere, useDrop } from '../files/drop.js';
import { useLanguage } from '../i18n.js';
import { partMark } from '../live/marks.js';
import { addFiles } from '../live/uploads.js';
import { TermScope } from '../terms/TermScope.js';
import { EmptyState } from '../ui/EmptyState.js';
import { useTitle } from '../ui/PageHeader.js';
import { singleKeys } from '../ui/singleKeys.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { ChannelHeader } from './ChannelHeader.js';
import { Composer, type ComposerHandle } from './Composer.js';
import { Feed } from './Feed.js';
import { inField } from './ime.js';
import { PeopleDrawer } from './PeopleDrawer.js';
import { PeoplePanel } from './PeoplePanel.js';
import { SettingProvider, settingOf, useSetting } from './rooms.js';
import { TopicBar } from './TopicBar.js';
import { TopicsList } from './TopicsList.js';
import { useTopics } from './useTopics.js';
import { useView } from './useView.js';
import { useWide } from './useWide.js';
import './channel.css';
import './feed.css';
import './message.css';
import './message.parts.css';
import './message.phone.css';
import './panels.css';
import './topics.css';

const layouts: readonly TextLayout[] = ['side_by_side', 'stacked', 'own_only'];

/** The channel in the address, in the room in the address. */
export default function ChannelPage() {
  const { t } = useTranslation('channel');
  const { channel: code = '', room: asked } = useParams();
  const [search] = useSearchParams();
  const channel = useChannelByCode(code);
  const me = useMe();
  const rooms = roomsOf(me);
  const room = (asked ?? 'shared') as Room;
  if (!channel || (rooms.length > 0 && !rooms.includes(room))) {
    return (
      <EmptyState icon={<SearchX size={32} />} title={t('not_found.title')} says={t('not_found.says', { code })}>
        <Link to="/">{t('not_found.home')}</Link>
      </EmptyState>
    );
  }
  const setting = settingOf(channel, room, me, partIn(search));
  return (
    <SettingProvider value={setting}>
      {rooms.length === 0 ? (
        <EmptyState title={t('no_rooms.title')} says={t('no_rooms.says')} />
      ) : (
        // Each room, and each part of it, is a screen of its own: nothing that was typed or opened goes along.
        <TermScope channelId={channel.id} walked>
          <RoomScreen key={setting.place} rooms={rooms} />
        </TermScope>
      )}
    </SettingProvider>
  );
}

/** The part of the room the address names; anything else is the whole room. */
function partIn(search: URLSearchParams): TopicPart | undefined {
  const part = search.get('topic');
  return part === 'none' || /^[0-9a-f-]{36}$/.test(part ?? '') ? (part ?? undefined) : undefined;
}

function RoomScreen({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const setting = useSetting();
  const { audience, channel, room, part, place, mayPost } = setting;
  const drop = useDrop(mayPost, (files) => addFiles(place, files));
  const phone = useMediaPhone();
  const wide = useWide();
  const [search] = useSearchParams();
  const layout = useStart((start) => start.preferences.layout);
  const mark = useRead(audience);
  const [opened] = useState(part ? partMark(mark, part) : mark);
  const [view, setView] = useView(setting.me.id);
  const marked = search.get('m') ?? undefined;
  const day = search.get('d') ?? undefined;
  // Who came for one message or one day stays in the stream until they choose otherwise.
  const [jumped, setJumped] = useState(false);
  useEffect(() => {
    if (marked || day) setJumped(true);
  }, [marked, day]);
  const listing = view === 'topics' && !part && !marked && !day && !jumped;
  const { data: topics } = useTopics(setting, part !== undefined);
  const topic = topics?.topics.find((one) => one.topic.id === part)?.topic;
  const [people, setPeople] = useState(false);
  const [phrases, setPhrases] = useState(false);
  const gates = useGatesById();
  useTitle(channelName(channel, gates)[language] ?? channel.code);
  const composer = useRef<ComposerHandle>(null);
  const editLast = useRef<() => void>(undefined);
  const { mutate } = useChangePreferences();

  const reply = useCallback(
    (message: MessageView): void => {
      if (message.retracted) return;
      const { own, other } = message.text ? reading(message.text, language) : {};
      const text = (own ?? other)?.text ?? t('files:alone');
      composer.current?.reply({ id: message.id, author: message.author, text });
    },
    [language, t],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 't' || !singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (inField(event.target) || document.querySelector('dialog[open]')) return;
      mutate({ layout: layouts[(layouts.indexOf(layout) + 1) % layouts.length] ?? 'side_by_side' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [layout, mutate]);

  return (
    <div className="ch" data-room={room}>
      <ChannelHeader
        phone={phone}
        layout={layout}
        rooms={rooms}
        peopleOpen={people}
        onPeople={() => setPeople(!people)}
        view={part ? 'topics' : listing ? 'topics' : 'stream'}
        onView={(next) => {
          setJumped(false);
          setView(next);
        }}
      />
      <div className="ch-body">
        <div className="ch-main" {...drop.hands}>
          {drop.over && <DropHere />}
          {part && <TopicBar topic={topic} />}
          {listing ? (
            <TopicsList />
          ) : (
            <>
              <Feed
                layout={layout}
                phone={phone}
                marked={marked}
                day={day}
                opened={opened}
                onReply={reply}
                onRewrite={(text) => composer.current?.rewrite(text)}
                onPhrase={(phraseId) => composer.current?.phrase(phraseId)}
                editLast={editLast}
              />
              {topic?.closedAt ? (
                <p className="tp-closed">{t('topics:closed_says')}</p>
              ) : (
                <Composer ref={composer} phone={phone} onEditLast={() => editLast.current?.()} onPhrases={setPhrases} />
              )}
            </>
          )}
        </div>
        {wide && !people && !phrases && <PeopleAside />}
      </div>
      {!wide && people && <PeopleDrawer onClose={() => setPeople(false)} />}
    </div>
  );
}

function PeopleAside() {
  const { t } = useTranslation('channel');
  return (
    <aside className="ch-aside" aria-label={t('people.title')} tabIndex={0}>
      <PeoplePanel />
    </aside>
  );
}
