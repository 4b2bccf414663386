import { Button } from 'antd';
import { History as Clock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesDetail } from '../../../src/contract/minutes.js';
import { VersionsDialog } from './VersionsDialog.js';

/** The way to the texts that were frozen before; nothing while there are none but what stands here. */
export function Versions({ detail }: { detail: MinutesDetail }) {
  const { t } = useTranslation('minutes');
  const [open, setOpen] = useState(false);
  const { freezes, frozen } = detail.minutes;
  if (freezes - (frozen ? 1 : 0) < 1) return null;
  return (
    <p>
      <Button size="small" icon={<Clock size={14} />} onClick={() => setOpen(true)}>
        {t('versions.open')}
      </Button>
      {open && <VersionsDialog detail={detail} onClose={() => setOpen(false)} />}
    </p>
  );
}
