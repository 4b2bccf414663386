import { Button } from 'antd';
import { FileSpreadsheet } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignKind } from './signs.js';

const ImportDialog = lazy(() => import('./ImportDialog.js'));

interface Props {
  kind: SignKind;
  onTake(signs: string[]): void;
}

/** The way from a file to a list in a form. */
export function ImportButton({ kind, onTake }: Props) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="im-open" size="small" icon={<FileSpreadsheet size={15} />} onClick={() => setOpen(true)}>
        {t(`title.${kind}`)}
      </Button>
      {open && (
        <Suspense>
          <ImportDialog
            kind={kind}
            onClose={() => setOpen(false)}
            onTake={(signs) => {
              onTake(signs);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
