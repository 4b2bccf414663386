import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoryImport } from '../../../src/contract/memory.js';
import { call, newId } from '../api/call.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** Files one’s own side brought in, latest first; each can be taken back. */
export function Imports({ imports }: { imports: readonly MemoryImport[] }) {
  const { t } = useTranslation('memory');
  const [open, setOpen] = useState<MemoryImport>();
  return (
    <section className="card mp-card" aria-labelledby="mp-imports">
      <h2 id="mp-imports">{t('imports.title')}</h2>
      <ul className="mp-imports">
        {imports.map((one) => (
          <li key={one.id}>
            <b translate="no">{one.name}</b>
            <span>{t('imports.units', { count: one.units })}</span>
            <PersonNameText name={one.by.name} />
            <TwoClocks at={one.at} date="always" />
            {one.withdrawn ? (
              <Tag>{t('imports.withdrawn')}</Tag>
            ) : (
              <Button size="small" onClick={() => setOpen(one)}>
                {t('imports.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <Withdraw one={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Withdraw({ one, onClose }: { one: MemoryImport; onClose(): void }) {
  const { t } = useTranslation('memory');
  const { t: common } = useTranslation();
  const [id] = useState(newId);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /memory-imports/:importId/withdraw', { params: { importId: one.id }, body: { id }, timeout: 60_000 }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      title={t('imports.ask')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" danger loading={isPending} onClick={() => mutate()}>
            {t('imports.withdraw')}
          </Button>
        </>
      }
    >
      <p>{t('imports.says', { count: one.units })}</p>
      {error && <p role="alert">{explain(error, common)}</p>}
    </Dialog>
  );
}
