import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/contract/people.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { fieldError, refusedFor } from '../api/problems.js';
import { updateStart, upserted } from '../live/cache.js';
import { NameForms } from '../names/NameForms.js';
import { BilingualFields, isTyped, type Typed, toName, toPersonName } from '../ui/BilingualFields.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { type MemberRole, memberRoles, RoleFields } from './RoleFields.js';

interface Props {
  person: PersonView;
  /** The button to save stands at the foot of the panel. */
  formId: string;
  onSaving(saving: boolean): void;
}

/** Names, post and roles of a colleague; what somebody else changed meanwhile is not overwritten. */
export function PersonForm({ person, formId, onSaving }: Props) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const [seen, setSeen] = useState(person);
  const [name, setName] = useState<Typed>(namesOf(person));
  const [post, setPost] = useState<Typed>(postOf(person));
  const [roles, setRoles] = useState<readonly MemberRole[]>(rolesOf(person));
  const other = person.side === 'vn' ? 'zh' : 'vi';
  const untouched = name[other].trim() === person.name[other]?.text;
  const status = untouched ? person.name[other]?.status : undefined;
  const nameHints = { [other]: status === 'confirmed' ? t('name.confirmed') : t('name.to_confirm') };
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('PATCH /people/:personId', {
        params: { personId: person.id },
        version: seen.version,
        body: {
          id: newId(),
          ...(same(name, namesOf(seen)) ? {} : { name: keepStatus(seen, name) }),
          ...(same(post, postOf(seen)) ? {} : { post: isTyped(post) ? toName(post) : null }),
          ...(person.roles.includes('operator') ? {} : { roles: [...roles] }),
        },
      }),
    onSuccess: (changed) => {
      updateStart(cache, (start) => ({ ...start, people: upserted(start.people, changed) }));
      setSeen(changed);
      notify({ text: t('saved') });
    },
  });
  const operator = person.roles.includes('operator');
  const ready = isTyped(name) && (operator || roles.length > 0);
  useEffect(() => onSaving(isPending), [onSaving, isPending]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };
  return (
    <form className="form" id={formId} onSubmit={submit}>
      <BilingualFields
        label={{ vi: t('common:person.name_vi'), zh: t('common:person.name_zh') }}
        value={name}
        onChange={setName}
        hint={nameHints}
        error={fieldError(error, '/name')}
      />
      {person.side && (
        <NameForms
          name={name[otherLanguage(other)]}
          to={other}
          what="person"
          onTake={(text) => setName({ ...name, [other]: text })}
        />
      )}
      <BilingualFields
        label={{ vi: t('post_vi'), zh: t('post_zh') }}
        value={post}
        onChange={setPost}
        error={fieldError(error, '/post')}
      />
      {!operator && <RoleFields value={roles} onChange={setRoles} />}
      {error && (
        <Callout tone="error">
          {explain(error, t)}
          {refusedFor(error, 'change.version_old') && (
            <Button size="small" onClick={() => setSeen(person)}>
              {t('take_newest')}
            </Button>
          )}
        </Callout>
      )}
    </form>
  );
}

const namesOf = ({ name }: PersonView): Typed => ({ vi: name.vi?.text ?? '', zh: name.zh?.text ?? '' });
const postOf = ({ post }: PersonView): Typed => ({ vi: post?.vi ?? '', zh: post?.zh ?? '' });
const rolesOf = ({ roles }: PersonView): readonly MemberRole[] => memberRoles.filter((role) => roles.includes(role));
const same = (a: Typed, b: Typed): boolean => a.vi.trim() === b.vi && a.zh.trim() === b.zh;

/** A form of the name that was not touched stays as sure as it was; a new one for the other side is a suggestion. */
function keepStatus({ name, side }: PersonView, typed: Typed) {
  const given = toPersonName(typed);
  const part = (language: 'vi' | 'zh', home: boolean) => {
    const fresh = given[language];
    if (!fresh || fresh.text === name[language]?.text) return fresh && name[language];
    return home ? fresh : { ...fresh, status: 'suggested' as const };
  };
  return { vi: part('vi', side !== 'cn'), zh: part('zh', side !== 'vn') };
}
