import { Button } from 'antd';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.js';

interface Props {
  phone: boolean;
  disabled: boolean;
  onSend(): void;
}

/** Sends what is written: its name on a wide screen, its sign alone on a phone. */
export function SendButton({ phone, disabled, onSend }: Props) {
  const { t } = useTranslation('channel');
  const label = t('compose.send');
  if (phone) {
    return (
      <IconButton className="cp-send" label={label} icon={<Send size={20} />} disabled={disabled} onClick={onSend} />
    );
  }
  return (
    <Button type="primary" size="small" icon={<Send size={15} />} disabled={disabled} onClick={onSend}>
      {label}
    </Button>
  );
}
