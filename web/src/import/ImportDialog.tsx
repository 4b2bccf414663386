import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { type FileProblem, rowsOf, UnreadableFile } from './rows.js';
import { isBlocked, type Sign, type SignKind, signsOf } from './signs.js';
import './import.css';

interface Props {
  kind: SignKind;
  onTake(signs: string[]): void;
  onClose(): void;
}

/** How many a field takes. */
const most = 300;

/** A list out of a file: read here, shown with what is wrong in it by row and column, and taken over whole or not at all. */
export default function ImportDialog({ kind, onTake, onClose }: Props) {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const [name, setName] = useState<string>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<FileProblem>();
  const [signs, setSigns] = useState<Sign[]>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setSigns(undefined);
    setProblem(undefined);
    setShare(0);
    try {
      setSigns(signsOf(await rowsOf(file, setShare), kind));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setProblem(error.problem);
    } finally {
      setShare(undefined);
    }
  };
  const taken = [...new Set(signs?.filter(({ finding }) => finding !== 'twice').map(({ sign }) => sign))];
  const may = signs !== undefined && !isBlocked(signs) && taken.length <= most;
  return (
    <Dialog
      wide
      title={t(`title.${kind}`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" disabled={!may} onClick={() => onTake(taken)}>
            {t('take', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className="im">
        <label className="im-file">
          <span className="link-button">{t('choose')}</span>
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
        <p className="im-says">{t(`says.${kind}`)}</p>
        {share !== undefined && <progress value={share} max={1} aria-label={t('reading')} />}
        {problem && <Callout tone="error">{t(`wrong_file.${problem}`)}</Callout>}
        {signs && <Found signs={signs} most={most} taken={taken.length} />}
      </div>
    </Dialog>
  );
}

function Found({ signs, most, taken }: { signs: readonly Sign[]; most: number; taken: number }) {
  const { t } = useTranslation('import');
  const blocked = isBlocked(signs);
  const doubts = signs.filter(({ finding }) => finding === 'doubt').length;
  if (signs.length === 0) return <Callout tone="error">{t('nothing')}</Callout>;
  return (
    <>
      {blocked && <Callout tone="error">{t('blocked')}</Callout>}
      {taken > most && <Callout tone="error">{t('too_many', { count: taken, most })}</Callout>}
      {!blocked && taken <= most && doubts === 0 && <Callout tone="ok">{t('fine', { count: taken })}</Callout>}
      {!blocked && doubts > 0 && <Callout tone="warning">{t('doubts', { count: doubts })}</Callout>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="im-scroll" role="region" aria-label={t('preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('sign')}</th>
              <th scope="col">{t('finding')}</th>
            </tr>
          </thead>
          <tbody>
            {signs.map(({ row, column, sign, finding }) => (
              <tr key={row} data-finding={finding}>
                <th scope="row">{t('at', { row, column })}</th>
                <td translate="no">{sign}</td>
                <td>{finding ? t(`found.${finding}`) : t('found.fine')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
