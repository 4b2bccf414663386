import { Button } from 'antd';
import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { acknowledge } from './acknowledge.js';

/** One press: received, for all of one's own side. */
export function AcknowledgeButton({ message, primary = false }: { message: MessageView; primary?: boolean }) {
  const { t } = useTranslation('asks');
  return (
    <Button
      className="ask-do"
      type={primary ? 'primary' : 'default'}
      size="small"
      icon={<ClipboardCheck size={15} aria-hidden />}
      onClick={() => acknowledge(message)}
    >
      {t('do')}
    </Button>
  );
}
