import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { BadgeCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useMe } from '../api/start.js';
import { NameForms } from '../names/NameForms.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { notify } from '../ui/notices.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import type { ListedPerson } from './rows.js';

/** How the other side writes this person: who stands for it, and for interpreters the field to do so. */
export function ConfirmName({ person }: { person: ListedPerson }) {
  const me = useMe();
  const interprets = useMay('name.confirm');
  if (!person.side || person.account?.status === 'removed') return null;
  const known = person.organisationId === me.organisationId || person.account === undefined;
  return (
    <>
      <ConfirmedBy person={person} />
      {interprets && known && (
        <ConfirmForm
          key={`${person.name.vi?.text} ${person.name.zh?.text}`}
          person={person}
          script={scriptOf(person)}
        />
      )}
    </>
  );
}

const scriptOf = ({ side }: ListedPerson): Language => (side === 'vn' ? 'zh' : 'vi');

function ConfirmedBy({ person: { nameConfirmed } }: { person: ListedPerson }) {
  const { t } = useTranslation('people');
  if (!nameConfirmed) return null;
  return (
    <p className="person-confirmed">
      <BadgeCheck size={16} />
      <span>
        {t('name.confirmed_by')} <PersonNameText name={nameConfirmed.by.name} />{' '}
        <TwoClocks at={nameConfirmed.at} date="always" />
      </span>
    </p>
  );
}

function ConfirmForm({ person, script }: { person: ListedPerson; script: Language }) {
  const { t } = useTranslation('people');
  const seen = person.name[script];
  const [text, setText] = useState(seen?.text ?? '');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('PUT /people/:personId/name/confirmation', {
        params: { personId: person.id },
        body: { id: newId(), seen: seen?.text ?? null, text: text.trim() },
      }),
    onSuccess: () => notify({ text: t('name.done') }),
  });
  const done = seen?.status === 'confirmed' && seen.text === text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !done) mutate();
  };
  return (
    <form className="form person-section" onSubmit={submit}>
      <Field label={t(`common:person.name_${script}`)} hint={t('name.says')}>
        {(attributes) => (
          <Input
            {...attributes}
            lang={langTag(script)}
            maxLength={120}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <NameForms name={person.name[otherLanguage(script)]?.text ?? ''} to={script} what="person" onTake={setText} />
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      <Button icon={<BadgeCheck size={16} />} htmlType="submit" loading={isPending} disabled={!text.trim() || done}>
        {t('name.confirm')}
      </Button>
    </form>
  );
}
