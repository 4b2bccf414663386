import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { BellOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/may.js';
import { markNoticesSeen, olderNotices, useNotices } from '../api/notices.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { NoticeRow } from './NoticeRow.js';
import './notices.css';

/** What calls me in all rooms, newest first; what is shown here has been seen. */
export default function NoticesPage() {
  const { t } = useTranslation('notices');
  const reads = useMay('message.read');
  const { data, error, isPending, refetch } = useNotices();
  const cache = useQueryClient();
  const [older, setOlder] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  // Where the mark stood on coming here: what is new stays marked as new while one looks at it.
  const [seenBefore, setSeenBefore] = useState<string>();
  if (data && seenBefore === undefined) setSeenBefore(data.seenUntil ?? '');
  useEffect(() => {
    const seen = (): void => {
      if (data && document.visibilityState === 'visible') markNoticesSeen(cache);
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [cache, data]);
  const more = async (): Promise<void> => {
    setOlder({ busy: true });
    await olderNotices(cache).then(
      () => setOlder({ busy: false }),
      (failure: unknown) => setOlder({ busy: false, error: failure }),
    );
  };
  const notices = data?.notices ?? [];
  return (
    <>
      <PageHeader title={t('title')} says={t('says')} back="/" />
      <div className="nt">
        {reads && isPending && <Skeletons rows={5} />}
        {error && !data && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
        {(!reads || (data && notices.length === 0)) && (
          <EmptyState icon={<BellOff size={34} />} title={t('empty')} says={t('empty_says')} />
        )}
        {notices.length > 0 && (
          <ul className="card nt-list" aria-label={t('title')}>
            {notices.map((notice) => (
              <NoticeRow key={notice.message.id} notice={notice} fresh={notice.message.postedAt > (seenBefore ?? '')} />
            ))}
          </ul>
        )}
        {older.error !== undefined && <ErrorState error={older.error} title={t('failed')} retry={() => void more()} />}
        {data?.next && older.error === undefined && (
          <Button loading={older.busy} onClick={() => void more()}>
            {t('older')}
          </Button>
        )}
      </div>
    </>
  );
}
