import { Button } from 'antd';
import { Download, FileSpreadsheet } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermEntry } from '../../../src/language/terms.js';
import { useMay } from '../api/may.js';
import { useChannels } from '../api/start.js';
import { bothWords } from '../i18n.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

const ImportTerms = lazy(() => import('./ImportTerms.js'));

/** The term base as files, and back from one: what the list shows leaves, what a file changes is proposed. */
export function TermFiles({ entries }: { entries: readonly TermEntry[] }) {
  const { t } = useTranslation('terms');
  const writes = useMay('term.write');
  const channels = useChannels();
  const [importing, setImporting] = useState(false);
  const make = async (kind: 'csv' | 'tbx') => {
    try {
      const { csvOf, handOver } = await import('../export/files.js');
      const words = await bothWords();
      if (kind === 'tbx') {
        const { tbxOf } = await import('./tbx.js');
        const title = `${words.vi('terms:title')} · ${words.zh('terms:title')}`;
        handOver(new Blob([tbxOf(entries, title)], { type: 'application/xml;charset=utf-8' }), 'terms.tbx');
      } else {
        const { sheetOf } = await import('./columns.js');
        const codes = new Map(channels.map(({ id, code }) => [id, code]));
        handOver(await csvOf(sheetOf(entries, codes, words)), 'terms.csv');
      }
    } catch (error) {
      notify({ text: `${t('export.failed')} ${explain(error, t)}` });
    }
  };
  return (
    <>
      {(['csv', 'tbx'] as const).map((kind) => (
        <Button
          key={kind}
          icon={<Download size={16} />}
          aria-label={t(`export.${kind}`)}
          onClick={() => void make(kind)}
        >
          <span translate="no">{kind.toUpperCase()}</span>
        </Button>
      ))}
      {writes && (
        <Button icon={<FileSpreadsheet size={16} />} onClick={() => setImporting(true)}>
          {t('import.open')}
        </Button>
      )}
      {importing && (
        <Suspense>
          <ImportTerms onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}
