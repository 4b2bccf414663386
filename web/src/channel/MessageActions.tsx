import {
  BadgeCheck,
  Ellipsis,
  History,
  Languages,
  Link2,
  ListPlus,
  type LucideIcon,
  MailCheck,
  MessageSquareX,
  Pencil,
  Pin,
  PinOff,
  Reply,
} from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { translationOf } from '../../../src/language/text.js';
import { IconButton } from '../ui/IconButton.js';
import { type Setting, useSetting } from './rooms.js';

/** What may be done with a message; `close` ends what was opened in its place. */
export type Act =
  | 'reply'
  | 'copy_link'
  | 'edit'
  | 'retract'
  | 'history'
  | 'translate'
  | 'receipts'
  | 'pin'
  | 'unpin'
  | 'issue'
  | 'close';

const icons: Record<Exclude<Act, 'close'>, LucideIcon> = {
  reply: Reply,
  copy_link: Link2,
  edit: Pencil,
  translate: Languages,
  history: History,
  receipts: MailCheck,
  pin: Pin,
  unpin: PinOff,
  issue: ListPlus,
  retract: MessageSquareX,
};

/** An author may edit for so long; the server says the last word. */
const editFor = 15 * 60_000;

/** What this person may do with this message now. */
export function actsOn(message: MessageView, { me, mayPost, mayTranslate, room }: Setting): Exclude<Act, 'close'>[] {
  if (message.retracted) return ['history'];
  const own = message.author.id === me.id && mayPost;
  const sent = message.held !== null && message.held.sentAs !== null;
  const acts: [Exclude<Act, 'close'>, boolean][] = [
    ['reply', mayPost],
    ['translate', mayTranslate && message.text !== null && !sent && (room === 'shared' || message.held !== null)],
    ['copy_link', true],
    [message.pinned ? 'unpin' : 'pin', mayPost && !sent],
    [
      'edit',
      own &&
        message.text !== null &&
        !sent &&
        message.phrase === null &&
        Date.now() - Date.parse(message.postedAt) < editFor,
    ],
    ['issue', mayPost && room !== 'organisation' && message.held === null],
    ['history', message.version > 1],
    ['receipts', true],
    ['retract', own && !sent],
  ];
  return acts.flatMap(([act, may]) => (may ? [act] : []));
}

interface Props {
  message: MessageView;
  phone: boolean;
  onAct(act: Act, message: MessageView): void;
}

/** The buttons of a message: a row of icons under the pointer, a list behind one button on a phone. */
export function MessageActions({ message, phone, onAct }: Props) {
  const { t } = useTranslation('channel');
  const setting = useSetting();
  const [open, setOpen] = useState(false);
  const menu = useId();
  const say = (act: Exclude<Act, 'close'>) =>
    act === 'translate' && message.text && translationOf(message.text) ? 'correct' : act;
  const buttons = actsOn(message, setting).map((act) => {
    const Icon =
      act === 'translate' && message.waiting && message.text && translationOf(message.text) ? BadgeCheck : icons[act];
    return { act, Icon, label: t(`action.${say(act)}`) };
  });
  if (!phone) {
    return (
      <span className="ch-actions" role="toolbar" aria-label={t('action.toolbar')}>
        {buttons.map(({ act, Icon, label }) => (
          <IconButton key={act} label={label} icon={<Icon size={15} />} onClick={() => onAct(act, message)} />
        ))}
      </span>
    );
  }
  return (
    <>
      <IconButton
        className="ch-more"
        label={t('action.more')}
        icon={<Ellipsis size={18} />}
        popoverTarget={menu}
        aria-expanded={open}
      />
      {/* In the top layer: the row it belongs to would cut it off. */}
      <div
        className="ch-menu"
        id={menu}
        popover="auto"
        role="group"
        aria-label={t('action.toolbar')}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open &&
          buttons.map(({ act, Icon, label }) => (
            <button
              type="button"
              key={act}
              popoverTarget={menu}
              popoverTargetAction="hide"
              onClick={() => onAct(act, message)}
            >
              <Icon size={18} aria-hidden />
              {label}
            </button>
          ))}
      </div>
    </>
  );
}
