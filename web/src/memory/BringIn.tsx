import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../src/contract/memory.js';
import { langTag } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { PlainText } from '../ui/PlainText.js';

/** As much as the service takes at once. */
const most = 512 * 1024;

interface Chosen {
  id: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file of pairs: chosen, looked at, and only then brought in. */
export function BringIn({ channelId }: { channelId: string }) {
  const { t } = useTranslation('memory');
  const { t: common } = useTranslation();
  const [chosen, setChosen] = useState<Chosen>();
  const [large, setLarge] = useState(false);
  const params = { channelId };
  const preview = useMutation({
    mutationFn: (file: Chosen) =>
      call('POST /channels/:channelId/memory/imports/preview', { params, body: file.bytes, timeout: 60_000 }),
  });
  const bring = useMutation({
    mutationFn: ({ id, name, bytes }: Chosen) =>
      call('POST /channels/:channelId/memory/imports', { params, query: { id, name }, body: bytes, timeout: 60_000 }),
    onSuccess: ({ units }) => {
      setChosen(undefined);
      preview.reset();
      notify({ text: t('brought', { count: units }) });
    },
  });
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    bring.reset();
    preview.reset();
    setChosen(undefined);
    setLarge(file.size > most);
    if (file.size > most) return;
    const next = { id: newId(), name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) };
    setChosen(next);
    preview.mutate(next);
  };
  const error = preview.error ?? bring.error;
  return (
    <section className="card mp-card" aria-labelledby="mp-bring">
      <h2 id="mp-bring">{t('bring.title')}</h2>
      <p>{t('bring.says')}</p>
      <label className="mp-file">
        <span className="link-button">{t('bring.choose')}</span>
        {chosen && <span translate="no">{chosen.name}</span>}
        <input
          type="file"
          accept=".tmx,.xml"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      {large && <Callout tone="error">{t('bring.large')}</Callout>}
      {error && <Callout tone="error">{explain(error, common)}</Callout>}
      {preview.isPending && <p role="status">{t('bring.reading')}</p>}
      {chosen && preview.data && (
        <>
          <Preview preview={preview.data} />
          <Button
            type="primary"
            disabled={preview.data.units === 0}
            loading={bring.isPending}
            onClick={() => bring.mutate(chosen)}
          >
            {t('bring.do', { count: preview.data.units })}
          </Button>
        </>
      )}
    </section>
  );
}

function Preview({ preview: { units, sample, faults, moreFaults } }: { preview: ImportPreview }) {
  const { t } = useTranslation('memory');
  return (
    <>
      {units === 0 ? (
        <Callout tone="error">{t('bring.nothing')}</Callout>
      ) : (
        <table className="mp-sample">
          <caption>{t('bring.sample')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('vi')}</th>
              <th scope="col">{t('zh')}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map(({ vi, zh }) => (
              <tr key={`${vi}\n${zh}`}>
                <td lang={langTag('vi')}>
                  <PlainText text={vi} />
                </td>
                <td lang={langTag('zh')}>
                  <PlainText text={zh} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faults.length > 0 && (
        <div className="mp-faults">
          <p>{t('bring.left_out')}</p>
          <ul>
            {faults.map(({ line, fault }) => (
              <li key={`${line}${fault}`}>
                {t('bring.line', { line })} {t(`fault.${fault}`)}
              </li>
            ))}
          </ul>
          {moreFaults > 0 && <p>{t('bring.more', { count: moreFaults })}</p>}
        </div>
      )}
    </>
  );
}
