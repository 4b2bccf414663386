import { Button, Input } from 'antd';
import { Bookmark, BookmarkPlus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { limits } from '../../../src/contract/limits.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { addressOf, countOf, type IssueFilters } from './filters.js';
import { useSavedFilters } from './useSavedFilters.js';

/** The filters a person comes back to, under names of their own. */
export function SavedFilters({ filters, children }: { filters: IssueFilters; children: ReactNode }) {
  const { t } = useTranslation('issues');
  const { t: common } = useTranslation();
  const { saved, keeping } = useSavedFilters();
  const [naming, setNaming] = useState(false);
  const here = addressOf(filters).toString();
  const known = saved.some(({ query }) => query === here);
  const saves = countOf(filters) > 0 && !known && saved.length < limits.filtersPerPerson;
  if (saved.length === 0 && countOf(filters) === 0) return null;
  const save = (name: string): void =>
    keeping.mutate([...saved.filter((one) => one.name !== name), { name, query: here }], {
      onSuccess: () => setNaming(false),
    });
  const wrong = keeping.error && <Callout tone="error">{explain(keeping.error, common)}</Callout>;
  return (
    <div className="il-saved">
      {saved.map(({ name, query }) => (
        <span key={name} className="il-pill" data-set={query === here || undefined}>
          <Bookmark size={14} aria-hidden />
          <Link to={`/issues?${query}`} replace aria-current={query === here ? 'true' : undefined}>
            {name}
          </Link>
          <IconButton
            icon={<X size={13} />}
            label={t('saved.remove', { name })}
            onClick={() => keeping.mutate(saved.filter((one) => one.name !== name))}
          />
        </span>
      ))}
      {children}
      {saves && (
        <button type="button" className="text-button" onClick={() => setNaming(true)}>
          <BookmarkPlus size={15} aria-hidden />
          {t('saved.save')}
        </button>
      )}
      {naming ? (
        <NameDialog busy={keeping.isPending} onSave={save} onClose={() => setNaming(false)}>
          {wrong}
        </NameDialog>
      ) : (
        wrong
      )}
    </div>
  );
}

interface NameProps {
  busy: boolean;
  onSave(name: string): void;
  onClose(): void;
  /** What went wrong. */
  children: ReactNode;
}

function NameDialog({ busy, onSave, onClose, children }: NameProps) {
  const { t } = useTranslation('issues');
  const [name, setName] = useState('');
  return (
    <Dialog
      title={t('saved.save')}
      onClose={onClose}
      footer={
        <Button type="primary" form="il-name" loading={busy} htmlType="submit" disabled={name.trim() === ''}>
          {t('saved.keep')}
        </Button>
      }
    >
      <form
        id="il-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onSave(name.trim());
        }}
      >
        <Field label={t('saved.name')} hint={t('saved.where')}>
          {(attributes) => (
            <Input
              {...attributes}
              autoFocus
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {children}
      </form>
    </Dialog>
  );
}
