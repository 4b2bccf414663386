import { CalendarDays, List, ListPlus, MessagesSquare, Pin } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { IconButton } from '../ui/IconButton.js';
import { singleKeys } from '../ui/singleKeys.js';
import { Toggle } from '../ui/Toggle.js';
import { DayDialog } from './DayDialog.js';
import { inField } from './ime.js';
import { PinsDialog } from './PinsDialog.js';
import { newIssueAddress, roomAddress, useSetting } from './rooms.js';
import type { View } from './useView.js';

/** The ways through a room: as a stream or by topic, to what is pinned, to a day. */
export function RoomTools({ view, onView }: { view: View; onView(view: View): void }) {
  const { t } = useTranslation('topics');
  const { channel, room, mayPost } = useSetting();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'pins' | 'day'>();
  const close = () => setOpen(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'g' || !singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (inField(event.target) || document.querySelector('dialog[open]')) return;
      setOpen('day');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="ch-tools">
      <Toggle<View>
        label={t('view.label')}
        value={view}
        onChange={(next) => {
          onView(next);
          void navigate(roomAddress(channel.code, room));
        }}
        options={[
          { value: 'stream', label: t('view.stream'), icon: <List size={15} aria-hidden /> },
          { value: 'topics', label: t('view.topics'), icon: <MessagesSquare size={15} aria-hidden /> },
        ]}
      />
      {mayPost && room !== 'organisation' && (
        <Link
          className="icon-button"
          to={newIssueAddress({ code: channel.code, room })}
          aria-label={t('issue:new.title')}
          title={t('issue:new.title')}
        >
          <ListPlus size={17} aria-hidden />
        </Link>
      )}
      <IconButton label={t('pins.title')} icon={<Pin size={17} />} onClick={() => setOpen('pins')} />
      <IconButton label={t('day.title')} icon={<CalendarDays size={17} />} onClick={() => setOpen('day')} />
      {open === 'pins' && <PinsDialog onClose={close} />}
      {open === 'day' && <DayDialog onClose={close} />}
    </div>
  );
}
