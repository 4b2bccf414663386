import { useTranslation } from 'react-i18next';
import { useChannels } from '../api/start.js';
import { SidePanel } from '../people/SidePanel.js';
import { TermForm } from './TermForm.js';
import { emptyTerm } from './typed.js';

interface Props {
  onClose(): void;
  onDone(id: string): void;
}

/** A new term beside the list. */
export function NewTermPanel({ onClose, onDone }: Props) {
  const { t } = useTranslation('terms');
  const channels = useChannels();
  const only = channels.length === 1 ? channels[0]?.id : undefined;
  return (
    <SidePanel label={t('form.new')} title={t('form.new')} onClose={onClose}>
      <TermForm channelId={only} start={emptyTerm} onDone={({ id }) => onDone(id)} onCancel={onClose} />
    </SidePanel>
  );
}
