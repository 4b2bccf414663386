import { useTranslation } from 'react-i18next';
import type { MessagePage } from '../api/pages.js';
import { useSetting } from './rooms.js';
import { useReadAll } from './useReadAll.js';

interface Props {
  /** More than this are not counted. */
  count: number;
  /** Since when, on both clocks. */
  clocks: string;
  page: MessagePage | undefined;
  onRead(): void;
}

const most = 100;

/** Where what is new begins: how much it is, since when, and one press for who has seen enough of it. */
export function UnreadLine({ count, clocks, page, onRead }: Props) {
  const { t } = useTranslation('channel');
  const readAll = useReadAll(useSetting(), page);
  const words = { count: Math.min(count, most), clocks };
  return (
    <p className="ch-divider ch-unread" aria-live="off">
      {t(count >= most ? 'feed.unread_many' : 'feed.unread', words)}{' '}
      <button type="button" className="ch-link" onClick={() => void readAll().then((done) => done && onRead())}>
        {t('feed.read_all')}
      </button>
    </p>
  );
}
