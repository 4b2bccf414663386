import { Paperclip, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../../src/contract/files.js';
import { AttachButton } from '../files/AttachButton.js';
import { Tray } from '../files/Tray.js';
import { useTray } from '../live/uploads.js';
import { IconButton } from '../ui/IconButton.js';

interface Props {
  label: string;
  /** Where its uploads lie on the device until they are sent. */
  place: string;
  /** What stands in the field already. */
  there: readonly FileView[];
  value: string;
  onChange(text: string): void;
}

/** The files of a field: those that stay, and those that are handed over here. */
export function FileField({ label, place, there, value, onChange }: Props) {
  const { t } = useTranslation('issue');
  const tray = useTray(place);
  const ids = value.split(' ').filter(Boolean);
  const stay = there.filter(({ id }) => ids.includes(id));
  const next = [...stay, ...tray.map(({ item }) => item)].map(({ id }) => id).join(' ');
  // The tray is the device's own; the form learns what is in it.
  useEffect(() => {
    if (next !== value) onChange(next);
  });
  return (
    <div className="is-files">
      {stay.length > 0 && (
        <ul>
          {stay.map(({ id, name }) => (
            <li key={id}>
              <span dir="auto">{name}</span>
              <IconButton
                label={t('file.take_out', { name })}
                icon={<X size={15} />}
                onClick={() => onChange(ids.filter((one) => one !== id).join(' '))}
              />
            </li>
          ))}
        </ul>
      )}
      <Tray tray={tray} holds={false} />
      <AttachButton audience={place} label={t('file.add', { name: label })} className="is-attach">
        <Paperclip size={15} aria-hidden /> {t('papers.attach')}
      </AttachButton>
    </div>
  );
}
