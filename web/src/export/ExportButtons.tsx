import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bothWords } from '../i18n.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import type { BothWords, Sheet } from './sheet.js';

interface Props {
  /** Of the file, without its ending. */
  name: string;
  sheet(words: BothWords): Promise<Sheet>;
}

const endings = ['csv', 'xlsx'] as const;

/** The table as a file, in both languages side by side. */
export function ExportButtons({ name, sheet }: Props) {
  const { t } = useTranslation('figures');
  const [making, setMaking] = useState<(typeof endings)[number]>();
  const make = async (ending: (typeof endings)[number]) => {
    setMaking(ending);
    try {
      const { csvOf, handOver, xlsxOf } = await import('./files.js');
      const whole = await sheet(await bothWords());
      handOver(await (ending === 'csv' ? csvOf : xlsxOf)(whole), `${name}.${ending}`);
    } catch (error) {
      notify({ text: `${t('export.failed')} ${explain(error, t)}` });
    } finally {
      setMaking(undefined);
    }
  };
  return (
    <>
      {endings.map((ending) => (
        <Button
          key={ending}
          icon={<Download size={16} />}
          loading={making === ending}
          disabled={making !== undefined}
          aria-label={t(`export.${ending}`)}
          onClick={() => void make(ending)}
        >
          <span translate="no">{ending.toUpperCase()}</span>
        </Button>
      ))}
    </>
  );
}
