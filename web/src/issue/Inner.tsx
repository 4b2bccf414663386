import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeInner } from '../../../src/contract/issue-acts.js';
import type { InnerView, IssueView, Priority } from '../../../src/contract/issues.js';
import { clockOf, instantOf } from '../../../src/language/clocks.js';
import { personName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { putInner } from '../live/issues.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { Escalating } from './Escalating.js';

interface Props {
  issue: IssueView;
  inner: InnerView | null;
}

const priorities: readonly Priority[] = ['normal', 'high', 'urgent'];

/** What one’s own side keeps among itself: it looks different, says who reads it, and never crosses the border. */
export function Inner({ issue, inner }: Props) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const cache = useQueryClient();
  const { side } = useReader();
  const { channel, me } = useSetting();
  const may = useMay('issue.write');
  const doing = useMutation({
    mutationFn: (change: Omit<ChangeInner, 'id'>) =>
      call('PATCH /issues/:issueId/inner', { params: { issueId: issue.id }, body: { id: newId(), ...change } }),
    onSuccess: (after) => putInner(cache, after),
  });
  const remind = inner?.remindAt ? clockOf(inner.remindAt, side).date : '';
  const own = channel.members.filter(({ person }) => person.side === me.side);
  return (
    <section className="is-inner" aria-labelledby="is-inner">
      <header>
        <h2 id="is-inner">
          <Lock size={14} aria-hidden /> {t('inner.title')}
        </h2>
        <span className="is-only">{t(`inner.only.${side}`)}</span>
      </header>
      <Field label={t('inner.assignee')}>
        {(attributes) => (
          <select
            {...attributes}
            disabled={!may}
            value={inner?.assignee?.id ?? ''}
            onChange={({ target }) => doing.mutate({ assigneeId: target.value || null })}
          >
            <option value="">{t('inner.nobody')}</option>
            {inner?.assignee && !own.some(({ person }) => person.id === inner.assignee?.id) && (
              <option value={inner.assignee.id}>{personName(inner.assignee.name, language).text}</option>
            )}
            {own.map(({ person }) => (
              <option key={person.id} value={person.id} lang={personName(person.name, language).lang}>
                {personName(person.name, language).text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="field">
        <span className="field-legend">{t('inner.priority')}</span>
        <Toggle<Priority>
          label={t('inner.priority')}
          value={inner?.priority ?? 'normal'}
          onChange={(priority) => may && doing.mutate({ priority })}
          options={priorities.map((one) => ({ value: one, label: t(`priority.${one}`) }))}
        />
      </div>
      <Tags
        key={inner?.tags.join() ?? ''}
        tags={inner?.tags ?? []}
        disabled={!may}
        onChange={(tags) => doing.mutate({ tags })}
      />
      <Field label={t('inner.remind')}>
        {(attributes) => (
          <span className="is-pair">
            <input
              {...attributes}
              type="date"
              disabled={!may}
              value={remind}
              onChange={({ target }) =>
                doing.mutate({ remindAt: target.value ? instantOf(target.value, '08:00', side) : null })
              }
            />
            {inner?.remindAt && <TwoClocks at={inner.remindAt} />}
          </span>
        )}
      </Field>
      <Escalating issue={issue} inner={inner} />
      {doing.error && <Callout tone="error">{explain(doing.error, common)}</Callout>}
    </section>
  );
}

interface TagsProps {
  tags: readonly string[];
  disabled: boolean;
  onChange(tags: string[]): void;
}

function Tags({ tags, disabled, onChange }: TagsProps) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const before = tags.join(language === 'vi' ? ', ' : '、');
  const [typed, setTyped] = useState(before);
  const all = [...new Set(typed.split(/[,，、;；]/).map((one) => one.trim()))].filter(Boolean).slice(0, 20);
  const save = () => all.join() !== tags.join() && onChange(all);
  return (
    <Field label={t('inner.tags')} hint={t('inner.tags_says')}>
      {(attributes) => (
        <Input
          {...attributes}
          disabled={disabled}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={save}
          onPressEnter={save}
        />
      )}
    </Field>
  );
}
