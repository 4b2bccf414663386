import { ChevronsUp, Tag as TagIcon, User, X } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InnerView, IssueRow, Priority } from '../../../src/contract/issues.js';
import { personName } from '../../../src/language/names.js';
import { useLanguage } from '../i18n.js';
import { useBulk } from './bulk.js';
import { Pill } from './Pill.js';
import { useColleagues } from './useColleagues.js';

const priorities = ['normal', 'high', 'urgent'] as const satisfies readonly Priority[];

interface Props {
  selected: readonly IssueRow[];
  inner: ReadonlyMap<string, InnerView>;
  onClear(): void;
}

/** What may be done to several matters at once: only what one's own side keeps about them, which the other side never sees. */
export function BulkBar({ selected, inner, onClear }: Props) {
  const { t } = useTranslation('issues');
  const language = useLanguage();
  const { busy, changeAll } = useBulk(inner);
  const channelIds = useMemo(() => [...new Set(selected.map(({ channelId }) => channelId))], [selected]);
  const colleagues = useColleagues(channelIds);
  const tags = [...new Set(selected.flatMap(({ id }) => inner.get(id)?.tags ?? []))];
  return (
    <div className="il-bulk" role="group" aria-label={t('select.count', { count: selected.length })}>
      <b role="status">{t('select.count', { count: selected.length })}</b>
      <fieldset disabled={busy}>
        <Pill
          icon={User}
          label={t('bulk.assignee')}
          value=""
          onChange={(value) => value && void changeAll(selected, () => ({ assigneeId: value === none ? null : value }))}
        >
          <option value={none}>{t('bulk.nobody')}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id} lang={personName(name, language).lang}>
              {personName(name, language).text}
            </option>
          ))}
        </Pill>
        <Pill
          icon={ChevronsUp}
          label={t('bulk.priority')}
          value=""
          onChange={(value) => {
            const priority = priorities.find((one) => one === value);
            if (priority) void changeAll(selected, () => ({ priority }));
          }}
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {t(`issue:priority.${priority}`)}
            </option>
          ))}
        </Pill>
        <AddTag
          onAdd={(tag) =>
            void changeAll(selected, (before) => ({ tags: [...new Set([...(before?.tags ?? []), tag])].slice(0, 20) }))
          }
        />
        {tags.length > 0 && (
          <Pill
            icon={X}
            label={t('bulk.untag')}
            value=""
            onChange={(tag) =>
              tag && void changeAll(selected, (before) => ({ tags: (before?.tags ?? []).filter((one) => one !== tag) }))
            }
          >
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </Pill>
        )}
      </fieldset>
      <button type="button" className="text-button" onClick={onClear}>
        {t('select.clear')}
      </button>
      <small>{t('bulk.inside')}</small>
    </div>
  );
}

const none = 'none';

function AddTag({ onAdd }: { onAdd(tag: string): void }) {
  const { t } = useTranslation('issues');
  const [typed, setTyped] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const tag = typed.trim();
    if (tag === '') return;
    onAdd(tag);
    setTyped('');
  };
  return (
    <form className="il-pill" onSubmit={add}>
      <TagIcon size={15} aria-hidden />
      <input
        aria-label={t('bulk.tag')}
        placeholder={t('bulk.tag')}
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
