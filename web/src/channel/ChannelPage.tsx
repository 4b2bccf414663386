import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Room } from '../../../src/contract/channels.js';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TextLayout } from '../../../src/contract/sessions.js';
import { reading } from '../../../src/language/text.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useChangePreferences } from '../api/preferences.js';
import { readOf, roomsOf, useChannelByCode, useMe, useStart } from '../api/start.js';
import { DropHere, useDrop } from '../files/drop.js';
import { useLanguage } from '../i18n.js';
import { addFiles } from '../live/uploads.js';
import { EmptyState } from '../ui/EmptyState.js';
import { useTitle } from '../ui/PageHeader.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { ChannelHeader } from './ChannelHeader.js';
import { Composer, type ComposerHandle } from './Composer.js';
import { Feed } from './Feed.js';
import { inField } from './ime.js';
import { PeopleDrawer } from './PeopleDrawer.js';
import { PeoplePanel } from './PeoplePanel.js';
import { SettingProvider, settingOf, useSetting } from './rooms.js';
import { useWide } from './useWide.js';
import './channel.css';
import './feed.css';
import './message.css';
import './message.parts.css';
import './message.phone.css';
import './panels.css';

const layouts: readonly TextLayout[] = ['side_by_side', 'stacked', 'own_only'];

/** The channel in the address, in the room in the address. */
export default function ChannelPage() {
  const { t } = useTranslation('channel');
  const { channel: code = '', room: asked } = useParams();
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
  const setting = settingOf(channel, room, me);
  return (
    <SettingProvider value={setting}>
      {rooms.length === 0 ? (
        <EmptyState title={t('no_rooms.title')} says={t('no_rooms.says')} />
      ) : (
        // Each room is a screen of its own: nothing that was typed or opened goes along.
        <RoomScreen key={setting.audience} rooms={rooms} />
      )}
    </SettingProvider>
  );
}

function RoomScreen({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { audience, channel, room, mayPost } = useSetting();
  const drop = useDrop(mayPost, (files) => addFiles(audience, files));
  const phone = useMediaPhone();
  const wide = useWide();
  const [search] = useSearchParams();
  const layout = useStart((start) => start.preferences.layout);
  const [opened] = useState(
    readOf(
      useStart((start) => start.reads),
      audience,
    ),
  );
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
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
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
      />
      <div className="ch-body">
        <div className="ch-main" {...drop.hands}>
          {drop.over && <DropHere />}
          <Feed
            layout={layout}
            phone={phone}
            marked={search.get('m') ?? undefined}
            opened={opened}
            onReply={reply}
            onRewrite={(text) => composer.current?.rewrite(text)}
            onPhrase={(phraseId) => composer.current?.phrase(phraseId)}
            editLast={editLast}
          />
          <Composer ref={composer} phone={phone} onEditLast={() => editLast.current?.()} onPhrases={setPhrases} />
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
    <aside className="ch-aside" aria-label={t('people.title')}>
      <PeoplePanel />
    </aside>
  );
}
