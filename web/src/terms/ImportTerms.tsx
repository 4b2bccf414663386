import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../src/contract/limits.js';
import { call, newId } from '../api/call.js';
import { useChannels } from '../api/start.js';
import { useTermBase } from '../api/terms.js';
import { bothWords, useLanguage } from '../i18n.js';
import { type FileProblem, rowsOf, UnreadableFile } from '../import/rows.js';
import { putTerm } from '../live/terms.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { between } from '../ui/punctuation.js';
import { ChannelSelect } from '../wordings/ChannelSelect.js';
import { type Column, nameOf } from './columns.js';
import { ImportPreview } from './ImportPreview.js';
import { MissingColumns, type ReadRow, readTerms } from './reading.js';
import '../import/import.css';

/** Terms out of a file: read here, shown with what is wrong by row and column, and proposed all together or not at all. */
export default function ImportTerms({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const cache = useQueryClient();
  const channels = useChannels();
  const { seed, terms, domains } = useTermBase();
  const [channelId, setChannelId] = useState(channels.length === 1 ? (channels[0]?.id ?? '') : '');
  const [id] = useState(newId);
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState<FileProblem>();
  const [missing, setMissing] = useState<readonly Column[]>([]);
  const [rows, setRows] = useState<ReadRow[]>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setRows(undefined);
    setProblem(undefined);
    setMissing([]);
    try {
      const table = await rowsOf(file, () => undefined);
      const base = { seed, domains, newId, terms: terms.filter((term) => term.channelId === channelId) };
      setRows(readTerms(table, base, await bothWords()));
    } catch (error) {
      if (error instanceof UnreadableFile) setProblem(error.problem);
      else if (error instanceof MissingColumns) setMissing(error.missing);
      else throw error;
    }
  };
  const proposals = rows?.flatMap(({ proposal }) => proposal ?? []) ?? [];
  const blocked = rows?.some(({ fault }) => fault !== undefined) ?? false;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /channels/:channelId/terms/import', { params: { channelId }, body: { id, terms: proposals } }),
    onSuccess: (views) => {
      for (const view of views) putTerm(cache, view);
      notify({ text: t('import.done', { count: views.length }) });
      onClose();
    },
  });
  const may = !blocked && proposals.length > 0 && proposals.length <= limits.termsPerImport;
  return (
    <Dialog
      wide
      title={t('import.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.close')}</Button>
          <Button type="primary" disabled={!may} loading={isPending} onClick={() => mutate()}>
            {t('import.take', { count: proposals.length })}
          </Button>
        </>
      }
    >
      <div className="im">
        <ChannelSelect
          value={channelId}
          onChange={(next) => {
            setChannelId(next);
            setRows(undefined);
          }}
        />
        {channelId && (
          <label className="im-file">
            <span className="link-button">{t('import.choose')}</span>
            {name && <span translate="no">{name}</span>}
            <input
              type="file"
              accept=".csv,.txt,.xlsx"
              onChange={({ target }) => {
                void read(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
        )}
        <p className="im-says">{t('import.says', { most: limits.termsPerImport })}</p>
        {problem && <Callout tone="error">{t(`import:wrong_file.${problem}`)}</Callout>}
        {missing.length > 0 && (
          <Callout tone="error">
            {t('import.columns', { what: missing.map((column) => t(nameOf(column))).join(between(language)) })}
          </Callout>
        )}
        {rows && <ImportPreview rows={rows} proposals={proposals.length} />}
        {error && <Callout tone="error">{explain(error, t)}</Callout>}
      </div>
    </Dialog>
  );
}
