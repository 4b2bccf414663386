import { Button, Input } from 'antd';
import { Bookmark, BookmarkPlus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../ui/Dialog.js';
import { Field } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { addressOf, countOf, type IssueFilters } from './filters.js';
import { useKept } from './kept.js';

/** A set of filters under a name, as it stands in the address. */
interface Saved {
  name: string;
  query: string;
}

const most = 12;

/** The filters a person comes back to, under names of their own; they stay on this device. */
export function SavedFilters({ filters, children }: { filters: IssueFilters; children: ReactNode }) {
  const { t } = useTranslation('issues');
  const [saved, setSaved] = useKept<Saved[]>('issue-filters', []);
  const [naming, setNaming] = useState(false);
  const here = addressOf(filters).toString();
  const known = saved.some(({ query }) => query === here);
  const saves = countOf(filters) > 0 && !known && saved.length < most;
  if (saved.length === 0 && countOf(filters) === 0) return null;
  const save = (name: string): void => {
    setSaved([...saved.filter((one) => one.name !== name), { name, query: here }]);
    setNaming(false);
  };
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
            onClick={() => setSaved(saved.filter((one) => one.name !== name))}
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
      {naming && <NameDialog onSave={save} onClose={() => setNaming(false)} />}
    </div>
  );
}

function NameDialog({ onSave, onClose }: { onSave(name: string): void; onClose(): void }) {
  const { t } = useTranslation('issues');
  const [name, setName] = useState('');
  return (
    <Dialog
      title={t('saved.save')}
      onClose={onClose}
      footer={
        <Button type="primary" form="il-name" htmlType="submit" disabled={name.trim() === ''}>
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
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
