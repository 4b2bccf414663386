import { ArrowLeft, Columns2, Lock, Printer, Rows2, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Room } from '../../../src/contract/channels.js';
import type { TextLayout } from '../../../src/contract/sessions.js';
import { shortTermName } from '../../../src/language/names.js';
import { useChangePreferences } from '../api/preferences.js';
import { audienceOf, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Bell } from '../notices/Bell.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { Count } from '../ui/Count.js';
import { IconButton } from '../ui/IconButton.js';
import { Toggle } from '../ui/Toggle.js';
import { RoomTools } from './RoomTools.js';
import { roomAddress, useSetting } from './rooms.js';
import type { View } from './useView.js';

interface Props {
  phone: boolean;
  layout: TextLayout;
  rooms: readonly Room[];
  peopleOpen: boolean;
  onPeople(): void;
  view: View;
  onView(view: View): void;
}

/** What the channel is called in both languages, how its texts are shown, and who is in it. */
export function ChannelHeader({ phone, layout, rooms, peopleOpen, onPeople, view, onView }: Props) {
  const { t } = useTranslation('channel');
  const { channel, room } = useSetting();
  const { mutate } = useChangePreferences();
  const toggle = (
    <Toggle<TextLayout>
      label={t('layout.label')}
      value={layout}
      onChange={(next) => mutate({ layout: next })}
      options={[
        { value: 'side_by_side', label: t('layout.side_by_side'), icon: <Columns2 size={15} aria-hidden /> },
        { value: 'stacked', label: t('layout.stacked'), icon: <Rows2 size={15} aria-hidden /> },
        { value: 'own_only', label: t('layout.own_only') },
      ]}
    />
  );
  return (
    <>
      <header className="ch-header">
        {phone && (
          <Link className="icon-button" to="/channels" aria-label={t('back')}>
            <ArrowLeft size={22} />
          </Link>
        )}
        <h1 className="ch-title">
          <ChannelNameText channel={channel} both />
        </h1>
        {!phone && toggle}
        <Link
          className="icon-button"
          to={`/c/${channel.code}/print${room === 'shared' ? '' : `?room=${room}`}`}
          aria-label={t('print:open')}
          title={t('print:open')}
        >
          <Printer size={18} aria-hidden />
        </Link>
        {phone && <Bell />}
        <IconButton
          className="ch-people-button"
          label={t('people.button')}
          icon={<Users size={18} />}
          aria-expanded={peopleOpen}
          onClick={onPeople}
        />
      </header>
      <RoomTabs rooms={rooms} view={view} onView={onView} />
    </>
  );
}

function RoomTabs({ rooms, view, onView }: Pick<Props, 'rooms' | 'view' | 'onView'>) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { channel, room, me } = useSetting();
  const reads = useStart((start) => start.reads);
  const organisation = useStart((start) => start.organisations.find(({ id }) => id === me.organisationId));
  const own = organisation && shortTermName(organisation, language);
  const name = (of: Room) => (of === 'side' ? t(`room.side.${me.side ?? 'vn'}`) : t(`room.${of}`));
  return (
    <div className="ch-rooms" data-room={room}>
      <nav aria-label={t('room.label')}>
        {rooms.map((of) => {
          const unread = reads.find(({ audience }) => audience === audienceOf(channel, of, me))?.unread ?? 0;
          return (
            <Link key={of} to={roomAddress(channel.code, of)} aria-current={of === room ? 'page' : undefined}>
              {of !== 'shared' && <Lock size={13} aria-hidden />}
              {name(of)}
              {of !== room && <Count value={unread} />}
            </Link>
          );
        })}
      </nav>
      {room !== 'shared' && (
        <p className="ch-only">
          <Lock size={13} aria-hidden />
          {room === 'side' ? t(`only.side.${me.side ?? 'vn'}`) : t('only.organisation', { name: own?.text ?? '' })}
        </p>
      )}
      <RoomTools view={view} onView={onView} />
    </div>
  );
}
