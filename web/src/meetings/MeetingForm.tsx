import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { MeetingOutcome, MeetingView } from '../../../src/contract/meetings.js';
import type { BodyOf } from '../../../src/contract/routes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { termName } from '../../../src/language/names.js';
import { newId } from '../api/call.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useLanguage } from '../i18n.js';
import { BilingualFields, isTyped } from '../ui/BilingualFields.js';
import { Field } from '../ui/Field.js';
import { Missing } from '../ui/Missing.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { Refused } from './ActDialog.js';
import { callOf, type MeetingDraft } from './meetingDraft.js';
import { SeriesFields } from './SeriesFields.js';
import { TimeFields, timeFrom } from './TimeFields.js';

const kinds = ['working_session', 'periodic_talks', 'phone_talk', 'joint_group'] as const;
const outcomes = ['note', 'minutes', 'agreement'] as const;

interface Props {
  channels: readonly ChannelView[];
  start: MeetingDraft;
  does: string;
  send(channelId: string, body: BodyOf<'POST /channels/:channelId/meetings'>): Promise<void>;
}

/** What talks are to be: what about, when, where, at whose place, and what shall come of them. */
export function MeetingForm({ channels, start, does, send }: Props) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { side } = useReader();
  const gates = useGatesById();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const body = callOf(id, draft, language);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => body && send(draft.channelId, body),
  });
  return (
    <form
      className="card mt-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (body && !isPending) mutate();
      }}
    >
      {channels.length > 1 && (
        <Field label={t('call.channel')}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.channelId}
              onChange={({ target }) => {
                const channel = channels.find((one) => one.id === target.value);
                if (channel) change({ channelId: channel.id, gateId: channel.gateId });
              }}
            >
              {channels.map((channel) => (
                <option key={channel.id} value={channel.id}>
                  {termName(channelName(channel, gates), language).text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="form-row">
        <Field label={t('call.kind')}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.kind}
              onChange={({ target }) => change({ kind: target.value as MeetingView['kind'] })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('call.ordinal')} hint={t('call.ordinal_hint')}>
          {(attributes) => (
            <Input
              {...attributes}
              inputMode="numeric"
              maxLength={3}
              value={draft.ordinal}
              onChange={({ target }) => change({ ordinal: target.value })}
            />
          )}
        </Field>
      </div>
      <BilingualFields
        label={{ vi: t('call.title_vi'), zh: t('call.title_zh') }}
        required="either"
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TimeFields value={draft.time} onChange={(time) => change({ time })} />
      <BilingualFields
        label={{ vi: t('call.place_vi'), zh: t('call.place_zh') }}
        required="either"
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <div className="mt-choices">
        <div>
          <p className="field-legend">{t('host')}</p>
          <Toggle<Side>
            label={t('host')}
            value={draft.host}
            onChange={(host) => change({ host })}
            options={[side, otherSide(side)].map((value) => ({ value, label: t(`common:side.${value}`) }))}
          />
        </div>
        <div>
          <p className="field-legend">{t('call.expects')}</p>
          <Toggle<MeetingOutcome>
            label={t('call.expects')}
            value={draft.expects}
            onChange={(expects) => change({ expects })}
            options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
        </div>
      </div>
      <SeriesFields value={draft.series} time={timeFrom(draft.time)} onChange={(series) => change({ series })} />
      {error && <Refused error={error} />}
      <Missing
        of={[
          draft.title.vi.trim() === '' && draft.title.zh.trim() === '' && t('call.about'),
          !timeFrom(draft.time) && t('time.label'),
          !isTyped(draft.place) && t('call.place'),
        ]}
      />
      <div className="form-actions">
        <Button onClick={() => void navigate(-1)}>{t('call.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isPending} disabled={!body}>
          {does}
        </Button>
      </div>
    </form>
  );
}
