import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Belonging, PersonView } from '../../../src/contract/people.js';
import { personName } from '../../../src/language/names.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { call, newId } from '../api/call.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useLanguage } from '../i18n.js';
import { updateStart, upserted } from '../live/cache.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { notify } from '../ui/notices.js';
import { Skeletons } from '../ui/Skeletons.js';

/** Asks before access is taken away, naming what is left behind and who takes it over. */
export function RemoveDialog({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const name = personName(person.name, useLanguage()).text;
  const [heirId, setHeirId] = useState('');
  const {
    data: left,
    error: unknown,
    refetch,
  } = useQuery({
    queryKey: ['belongings', person.id],
    queryFn: ({ signal }) => call('GET /people/:personId/belongings', { signal, params: { personId: person.id } }),
    staleTime: 0,
    gcTime: 0,
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /people/:personId/remove', {
        params: { personId: person.id },
        body: { id: newId(), ...(heirId ? { heirId } : {}) },
      }),
    onSuccess: (removed) => {
      updateStart(cache, (start) => ({ ...start, people: upserted(start.people, removed) }));
      notify({ text: t('remove.done', { name }) });
      onClose();
    },
  });
  const ready = left !== undefined && (!left.heirNeeded || heirId !== '');
  return (
    <Dialog
      title={t('remove.ask', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('remove.keep')}</Button>
          <Button type="primary" danger loading={isPending} disabled={!ready} onClick={() => mutate()}>
            {t('remove.title')}
          </Button>
        </>
      }
    >
      <p>{t('remove.says')}</p>
      {!left && (unknown ? <ErrorState error={unknown} retry={() => void refetch()} /> : <Skeletons rows={2} />)}
      {left && left.belongings.length > 0 && <LeftBehind belongings={left.belongings} />}
      {left?.heirNeeded && <HeirField heirs={left.heirs} value={heirId} onChange={setHeirId} />}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </Dialog>
  );
}

function LeftBehind({ belongings }: { belongings: readonly Belonging[] }) {
  const { t } = useTranslation('people');
  const gates = useGatesById();
  return (
    <>
      <p>{t('remove.channels')}</p>
      <ul className="remove-channels">
        {belongings.map((one) => (
          <li key={one.channelId}>
            <BilingualNameText name={channelName(one, gates)} quiet />
            {one.alone && <b>{t('remove.alone')}</b>}
            {one.held > 0 && <b>{t('remove.held', { count: one.held })}</b>}
            {(one.issues ?? 0) > 0 && <b>{t('remove.issues', { count: one.issues })}</b>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface HeirProps {
  heirs: readonly { id: string; name: PersonView['name'] }[];
  value: string;
  onChange(id: string): void;
}

function HeirField({ heirs, value, onChange }: HeirProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const compare = comparePeople(language);
  if (heirs.length === 0) return <Callout tone="warning">{t('remove.no_heir')}</Callout>;
  return (
    <Field label={t('remove.heir')} hint={t('remove.heir_says')}>
      {(attributes) => (
        <select {...attributes} required value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('remove.choose_heir')}</option>
          {[...heirs]
            .sort((a, b) => compare(a.name, b.name))
            .map(({ id, name }) => (
              <option key={id} value={id} lang={personName(name, language).lang}>
                {personName(name, language).text}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
