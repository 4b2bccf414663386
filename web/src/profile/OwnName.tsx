import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, newId } from '../api/call.js';
import { fieldError } from '../api/problems.js';
import { useMe } from '../api/start.js';
import { updateStart, upserted } from '../live/cache.js';
import { BilingualFields, isTyped, type Typed, toPersonName } from '../ui/BilingualFields.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { PersonNameText } from '../ui/PersonNameText.js';

/** How one's own name is written in both scripts; an interpreter's word for it holds until it is changed. */
export function OwnName() {
  const { t } = useTranslation('profile');
  const me = useMe();
  const cache = useQueryClient();
  const stood: Typed = { vi: me.name.vi?.text ?? '', zh: me.name.zh?.text ?? '' };
  const [typed, setTyped] = useState<Typed>(stood);
  const changed = typed.vi.trim() !== stood.vi || typed.zh.trim() !== stood.zh;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const given = toPersonName(typed);
      const name = {
        vi: given.vi?.text === me.name.vi?.text ? me.name.vi : given.vi,
        zh: given.zh?.text === me.name.zh?.text ? me.name.zh : given.zh,
      };
      return call('PUT /name', { version: me.version, body: { id: newId(), name } });
    },
    onSuccess: (mine) => {
      updateStart(cache, (start) => ({ ...start, me: mine, people: upserted(start.people, mine) }));
      notify({ text: t('name.saved') });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && isTyped(typed)) mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <BilingualFields
        label={{ vi: t('common:person.name_vi'), zh: t('common:person.name_zh') }}
        value={typed}
        onChange={setTyped}
        error={fieldError(error, '/name')}
      />
      {me.nameConfirmed && !changed && (
        <p className="profile-quiet">
          {t('name.confirmed_by')} <PersonNameText name={me.nameConfirmed.by.name} />
        </p>
      )}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      <div>
        <Button htmlType="submit" loading={isPending} disabled={!changed || !isTyped(typed)}>
          {t('name.save')}
        </Button>
      </div>
    </form>
  );
}
