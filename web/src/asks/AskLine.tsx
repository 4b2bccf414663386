import { ClipboardCheck, ClipboardClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Acknowledgement, AskView } from '../../../src/contract/asks.js';
import type { Side } from '../../../src/contract/basics.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { asksOf } from '../../../src/language/asks.js';
import { otherSide } from '../../../src/language/clocks.js';
import { useMay } from '../api/may.js';
import { useMe } from '../api/start.js';
import type { OutboxItem } from '../live/outbox.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { useReader } from '../ui/reader.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { AcknowledgeButton } from './AcknowledgeButton.js';
import { isAcknowledging } from './acknowledge.js';
import { DueLine } from './DueLine.js';
import './asks.css';

interface Props {
  message: MessageView;
  ask: AskView;
  changes: readonly OutboxItem[] | undefined;
}

/** Under a message whose receipt is to be confirmed: by whom and when it was, who has not yet, and the one button. */
export function AskLine({ message, ask, changes }: Props) {
  const { t } = useTranslation('asks');
  const me = useMe();
  const may = useMay('message.acknowledge');
  const { side } = useReader();
  const sides = [side, otherSide(side)].filter((one) => ask.sides.includes(one));
  const mine = may && asksOf(message, me) && !isAcknowledging(changes, message);
  return (
    <div className="ask-line">
      {sides.map((one) => (
        <SideWord key={one} side={one} message={message} word={ask.acknowledged.find((word) => word.side === one)} />
      ))}
      <DueLine ask={ask} />
      {mine && <AcknowledgeButton message={message} primary />}
      {message.held && <span>{t('when_sent')}</span>}
    </div>
  );
}

function SideWord({ side, message, word }: { side: Side; message: MessageView; word: Acknowledgement | undefined }) {
  const { t } = useTranslation('asks');
  if (!word) {
    return (
      <span className="ask-word">
        <ClipboardClock size={14} aria-hidden /> {t(`awaited.${side}`)}
      </span>
    );
  }
  const earlier = message.editedAt !== null && message.editedAt > word.at;
  return (
    <span className="ask-word" data-given>
      <ClipboardCheck size={14} aria-hidden /> {t(`given.${side}`)} <PersonNameText name={word.by.name} />
      <TwoClocks at={word.at} date="unless_today" />
      {earlier && <span className="ask-earlier">{t('earlier_wording')}</span>}
    </span>
  );
}
