import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { call, newId } from '../api/call.js';
import { putMinutes } from '../live/minutes.js';
import { useAct } from '../minutes/useMinutes.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { type Chosen, ClauseChoice } from './ClauseChoice.js';
import { Superseded } from './Superseded.js';

/** Since when, until when and instead of what: it comes to stand in both texts, in the final part. */
export function TermsDialog({ minutes, onClose }: { minutes: MinutesView; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('minutes');
  const cache = useQueryClient();
  const form = useId();
  const [from, setFrom] = useState(minutes.terms.from ?? '');
  const [until, setUntil] = useState(minutes.terms.until ?? '');
  const [supersedes, setSupersedes] = useState<Chosen[]>(
    minutes.terms.supersedes.map(({ minutesId, clause }) => ({ minutesId, clauseId: clause?.id ?? null })),
  );
  const [adding, setAdding] = useState<Chosen>();
  const backwards = from !== '' && until !== '' && until < from;
  const all = adding?.minutesId && !supersedes.some((one) => same(one, adding)) ? [...supersedes, adding] : supersedes;
  const saving = useAct(async () => {
    const terms = { from: from || null, until: until || null, supersedes: all };
    const view = await call('PATCH /minutes/:minutesId', {
      params: { minutesId: minutes.id },
      version: minutes.version,
      body: { id: newId(), terms },
    });
    putMinutes(cache, view);
    onClose();
  });
  const day = (label: string, hint: string, value: string, set: (value: string) => void, error?: string) => (
    <Field label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          className="is-date"
          type="date"
          value={value}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      wide
      title={t('terms.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={backwards} loading={saving.isPending}>
            {words('act.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="is-form ag-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!backwards && !saving.isPending) saving.mutate(undefined);
        }}
      >
        <p>{t('terms.says')}</p>
        <div className="form-row">
          {day(t('terms.from'), t('terms.from_says'), from, setFrom)}
          {day(t('terms.until'), t('terms.until_says'), until, setUntil, backwards ? t('terms.backwards') : undefined)}
        </div>
        <h3>{t('terms.supersedes')}</h3>
        <Superseded
          chosen={supersedes}
          onRemove={(one) => setSupersedes(supersedes.filter((other) => !same(one, other)))}
        />
        {adding ? (
          <ClauseChoice channelId={minutes.channelId} whole value={adding} onChange={setAdding} />
        ) : (
          <p>
            <Button size="small" icon={<Plus size={14} />} onClick={() => setAdding({ minutesId: '', clauseId: null })}>
              {t('terms.add')}
            </Button>
          </p>
        )}
        {saving.error && <Callout tone="error">{explain(saving.error, common)}</Callout>}
      </form>
    </Dialog>
  );
}

const same = (one: Chosen, other: Chosen) => one.minutesId === other.minutesId && one.clauseId === other.clauseId;
