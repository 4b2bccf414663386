import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { MeetingView } from '../../../src/contract/meetings.js';
import type { OpenMinutes } from '../../../src/contract/minutes-acts.js';
import { clockOf, instantOf, otherSide, zoneName } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { wordsIn } from '../issue/sendAct.js';
import { WordsFields } from '../issue/WordsFields.js';
import { useMeeting } from '../meetings/useMeeting.js';
import { BilingualFields, isTyped, toName, untyped } from '../ui/BilingualFields.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Missing } from '../ui/Missing.js';
import { useReader } from '../ui/reader.js';
import { WhenInputs } from '../ui/WhenInputs.js';
import { ChannelOption } from './ChannelOption.js';
import '../issue/form.css';

/** Opens minutes, of a meeting if the address names one: what it already says comes in with it. */
export function NewMinutesDialog({ onClose }: { onClose(): void }) {
  const [search] = useSearchParams();
  const meetingId = search.get('meeting');
  return meetingId ? <OfMeeting id={meetingId} onClose={onClose} /> : <NewMinutesForm onClose={onClose} />;
}

/** The form is filled in once the meeting is here; of one that is not to be had nothing comes in. */
function OfMeeting({ id, onClose }: { id: string; onClose(): void }) {
  const { data, error } = useMeeting(id);
  if (data) return <NewMinutesForm meeting={data.meeting} onClose={onClose} />;
  return error ? <NewMinutesForm onClose={onClose} /> : null;
}

function NewMinutesForm({ meeting, onClose }: { meeting?: MeetingView; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const [search] = useSearchParams();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const { side: own } = useReader();
  const channels = useChannels();
  const [id] = useState(newId);
  const today = clockOf(new Date().toISOString(), own);
  const [draft, setDraft] = useState({
    channel: channels.find(({ code }) => code === search.get('channel'))?.id ?? channels[0]?.id ?? '',
    room: 'side' as 'side' | 'shared',
    form: 'minutes' as OpenMinutes['form'],
    words: '',
    other: '',
    date: today.date,
    time: '09:00',
    place: untyped,
    host: own as Side,
    ...(meeting && startOf(meeting, language, own)),
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const opening = useMutation({
    mutationFn: () => {
      const body: OpenMinutes = {
        id,
        ...(meeting && { meetingId: meeting.id }),
        form: draft.form,
        title: wordsIn(draft, language),
        heldAt: instantOf(draft.date, draft.time, own),
        place: toName(draft.place),
        host: draft.host,
      };
      const route =
        draft.room === 'side' ? 'POST /channels/:channelId/side/minutes' : 'POST /channels/:channelId/minutes';
      return call(route, { params: { channelId: draft.channel }, body });
    },
    onSuccess: (detail) => {
      cache.setQueryData(keys.minutes(detail.minutes.id), detail);
      void navigate(`/minutes/${detail.minutes.id}`);
    },
  });
  const missing = [
    draft.words.trim() === '' && t('field.title'),
    !isTyped(draft.place) && t('field.place'),
    (draft.date === '' || draft.time === '') && t('field.held_at'),
  ];
  const ready = missing.every((one) => one === false) && draft.channel !== '';
  return (
    <FormDialog
      wide
      title={t('new.title')}
      does={t('new.do')}
      ready={ready}
      pending={opening.isPending}
      onSend={() => opening.mutate()}
      onClose={onClose}
    >
      <div className="form-row">
        <Field label={t('field.channel')}>
          {(attributes) => (
            <select
              {...attributes}
              disabled={meeting !== undefined}
              value={draft.channel}
              onChange={({ target }) => change({ channel: target.value })}
            >
              {channels.map((channel) => (
                <ChannelOption key={channel.id} channel={channel} />
              ))}
            </select>
          )}
        </Field>
        <Field label={t('field.form')}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.form}
              onChange={({ target }) => change({ form: target.value as OpenMinutes['form'] })}
            >
              {(['note', 'minutes', 'agreement'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`form.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <WordsFields label={t('field.title')} required shared value={draft} most={300} onChange={change} />
      <div className="form-row">
        <Field label={t('field.held_at')} aside={zoneName(own, language)}>
          {(attributes) => (
            <WhenInputs attributes={attributes} label={t('field.held_at')} value={draft} onChange={change} />
          )}
        </Field>
        <Field label={t('field.host')}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.host}
              onChange={({ target }) => change({ host: target.value as Side })}
            >
              {[own, otherSide(own)].map((side) => (
                <option key={side} value={side}>
                  {common(`side.${side}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <BilingualFields
        label={{ vi: t('field.place_in.vi'), zh: t('field.place_in.zh') }}
        required="either"
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <Field label={t('new.room')} hint={t(`new.room_says.${draft.room}`)}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.room}
            onChange={({ target }) => change({ room: target.value as 'side' | 'shared' })}
          >
            <option value="side">{t('new.room_of.side')}</option>
            <option value="shared">{t('new.room_of.shared')}</option>
          </select>
        )}
      </Field>
      <Missing of={missing} />
      {opening.error && <Callout tone="error">{explain(opening.error, common)}</Callout>}
    </FormDialog>
  );
}

/** What a meeting already says of its minutes. */
function startOf({ channelId, expects, title, startsAt, place, host }: MeetingView, language: Language, own: Side) {
  const { date, time } = clockOf(startsAt, own);
  return {
    ...{ channel: channelId, form: expects, date, time, host },
    words: title[language]?.text ?? '',
    other: title[otherLanguage(language)]?.text ?? '',
    place: { vi: place.vi ?? '', zh: place.zh ?? '' },
  };
}
