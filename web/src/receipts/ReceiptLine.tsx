import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { useReceipts } from '../api/receipts.js';
import { useSetting } from '../channel/rooms.js';
import { partOf } from '../live/marks.js';
import { type Counted, countFor } from './count.js';
import './receipts.css';

/** Under one's own message: how many of each side have read it, one's own side first; pressed, it names them. */
export function ReceiptLine({ message, onOpen }: { message: MessageView; onOpen(): void }) {
  const { t } = useTranslation('receipts');
  const setting = useSetting();
  const { me } = setting;
  const receipts = useReceipts(setting, partOf(message));
  const sides = [...(receipts?.sides ?? [])].sort((a) => (a.side === me.side ? -1 : 1));
  const counted = sides
    .map((side) => ({ side: side.side, ...countFor(side, message.position) }))
    .filter(({ people }) => people > 0);
  if (counted.length === 0) return null;
  const say = ({ side, people, delivered, read }: Counted & { side: Side }): string => {
    if (read === people) return t(`all_read.${side}`, { people });
    if (read > 0) return t(`read.${side}`, { read, people });
    return delivered > 0 ? t(`delivered.${side}`, { delivered, people }) : t(`none.${side}`);
  };
  return (
    <button type="button" className="rc-line" onClick={onOpen} title={t('title')}>
      {counted.map((one) => (
        <span key={one.side}>{say(one)}</span>
      ))}
    </button>
  );
}
