import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { CallNote } from '../../../src/contract/meetings.js';
import { clockOf, instantOf } from '../../../src/language/clocks.js';
import { termName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useLanguage } from '../i18n.js';
import { WordsFields } from '../issue/WordsFields.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { ActDialog } from './ActDialog.js';
import { nothing, wordsOf } from './words.js';

const subjects = ['traffic', 'vehicles', 'inspection', 'goods', 'people', 'urgent', 'other'] as const;
const results = ['informed', 'noted', 'agreed', 'will_answer'] as const;

interface Props {
  channels: readonly ChannelView[];
  start: ChannelView | undefined;
  onClose(): void;
}

/** A telephone talk, written down in half a minute: what about, what came of it, when, and a word more if need be. */
export function NoteDialog({ channels, start, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { side } = useReader();
  const gates = useGatesById();
  const [id] = useState(newId);
  const [channelId, setChannelId] = useState(start?.id ?? channels[0]?.id ?? '');
  const [about, setAbout] = useState<CallNote['about']>('traffic');
  const [result, setResult] = useState<CallNote['result']>('informed');
  const [time, setTime] = useState(() => clockOf(new Date(Date.now() - 5 * 60_000).toISOString(), side).time);
  const [lasted, setLasted] = useState('5');
  const [typed, setTyped] = useState(nothing);
  const words = wordsOf(typed, language);
  const minutes = Number(lasted);
  const today = clockOf(new Date().toISOString(), side).date;
  const startedAt = /^\d\d:\d\d$/.test(time) ? instantOf(today, time, side) : undefined;
  return (
    <ActDialog
      wide
      title={t('note.title')}
      does={t('note.do')}
      ready={startedAt !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= 240}
      onClose={onClose}
      act={() =>
        call('POST /channels/:channelId/call-notes', {
          params: { channelId },
          body: { id, about, result, startedAt: startedAt ?? '', minutes, ...(words && { words }) },
        })
      }
    >
      <p>{t('note.says')}</p>
      <div className="form-row">
        <Field label={t('call.channel')}>
          {(attributes) => (
            <select {...attributes} value={channelId} onChange={({ target }) => setChannelId(target.value)}>
              {channels.map((channel) => (
                <option key={channel.id} value={channel.id}>
                  {termName(channelName(channel, gates), language).text}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('note.about_label')}>
          {(attributes) => (
            <select
              {...attributes}
              value={about}
              onChange={({ target }) => setAbout(target.value as CallNote['about'])}
            >
              {subjects.map((one) => (
                <option key={one} value={one}>
                  {t(`note.about.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Toggle<CallNote['result']>
        label={t('note.result_label')}
        value={result}
        onChange={setResult}
        options={results.map((value) => ({ value, label: t(`note.result.${value}`) }))}
      />
      <div className="is-due-fields">
        <Field label={t('note.started')} required>
          {(attributes) => (
            <input {...attributes} type="time" value={time} onChange={({ target }) => setTime(target.value)} />
          )}
        </Field>
        <Field label={t('note.minutes')} required>
          {(attributes) => (
            <Input
              {...attributes}
              inputMode="numeric"
              maxLength={3}
              value={lasted}
              onChange={({ target }) => setLasted(target.value)}
            />
          )}
        </Field>
        <p>{startedAt && <TwoClocks at={startedAt} date="always" />}</p>
      </div>
      <WordsFields shared label={t('note.words')} value={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
    </ActDialog>
  );
}
