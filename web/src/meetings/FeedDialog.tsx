import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** One's own meetings in one's own calendar program, behind a secret address that can be made anew. */
export function FeedDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('meetings');
  const cache = useQueryClient();
  const { data: feed } = useQuery({ queryKey: keys.calendarFeed, queryFn: () => call('GET /calendar-feed') });
  const [address, setAddress] = useState<string>();
  const make = useMutation({
    mutationFn: () => call('POST /calendar-feed', { body: { id: newId() } }),
    onSuccess: ({ token, madeAt }) => {
      setAddress(new URL(`/api/v1/calendars/${token}.ics`, location.origin).href);
      cache.setQueryData(keys.calendarFeed, { madeAt });
    },
  });
  const remove = useMutation({
    mutationFn: () => call('POST /calendar-feed/remove', { body: { id: newId() } }),
    onSuccess: (none) => {
      setAddress(undefined);
      cache.setQueryData(keys.calendarFeed, none);
    },
  });
  const error = make.error ?? remove.error;
  return (
    <Dialog
      title={t('feed.title')}
      onClose={onClose}
      footer={
        <>
          {feed?.madeAt && (
            <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('feed.remove')}
            </Button>
          )}
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
            {t(feed?.madeAt ? 'feed.again' : 'feed.make')}
          </Button>
        </>
      }
    >
      <p>{t('feed.says')}</p>
      {feed?.madeAt && (
        <p>
          {t('feed.since')} <TwoClocks at={feed.madeAt} date="always" />
        </p>
      )}
      {address && (
        <>
          <Field label={t('feed.address')}>
            {(attributes) => (
              <Input {...attributes} readOnly value={address} onFocus={({ target }) => target.select()} />
            )}
          </Field>
          <Callout tone="warning">{t('feed.once')}</Callout>
        </>
      )}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </Dialog>
  );
}
