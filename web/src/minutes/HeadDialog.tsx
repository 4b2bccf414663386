import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { clockOf, instantOf, zoneName } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { wordsIn } from '../issue/sendAct.js';
import { WordsFields } from '../issue/WordsFields.js';
import { putMinutes } from '../live/minutes.js';
import { BilingualFields, isTyped, toName } from '../ui/BilingualFields.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useReader } from '../ui/reader.js';
import { WhenInputs } from '../ui/WhenInputs.js';
import { useAct } from './useMinutes.js';

/** What stands above the text: the name, when and where, by when both want to have signed, one's own number of the paper. */
export function HeadDialog({ minutes, onClose }: { minutes: MinutesView; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const language = useLanguage();
  const { side: own } = useReader();
  const held = clockOf(minutes.heldAt, own);
  const [draft, setDraft] = useState({
    words: minutes.title[language]?.text ?? '',
    other: minutes.title[otherLanguage(language)]?.text ?? '',
    date: held.date,
    time: held.time,
    place: { vi: minutes.place.vi ?? '', zh: minutes.place.zh ?? '' },
    signBy: minutes.signBy ? clockOf(minutes.signBy, own).date : '',
    reference: minutes.references[own] ?? '',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const saving = useAct(async () => {
    const params = { minutesId: minutes.id };
    const reference = draft.reference.trim() || null;
    let view = await call('PATCH /minutes/:minutesId', {
      params,
      version: minutes.version,
      body: {
        id: newId(),
        title: wordsIn(draft, language),
        heldAt: instantOf(draft.date, draft.time, own),
        place: toName(draft.place),
        signBy: draft.signBy ? instantOf(draft.signBy, '17:00', own) : null,
      },
    });
    if (minutes.state !== 'draft' && reference !== minutes.references[own]) {
      view = await call('PUT /minutes/:minutesId/reference', { params, body: { id: newId(), reference } });
    }
    putMinutes(cache, view);
    onClose();
  });
  const ready = draft.words.trim() !== '' && isTyped(draft.place) && draft.date !== '' && draft.time !== '';
  return (
    <FormDialog
      wide
      title={t('head.change')}
      does={t('act.save')}
      ready={ready}
      pending={saving.isPending}
      onSend={() => saving.mutate(undefined)}
      onClose={onClose}
    >
      <WordsFields label={t('field.title')} required shared value={draft} most={300} onChange={change} />
      <div className="form-row">
        <Field label={t('field.held_at')} aside={zoneName(own, language)}>
          {(attributes) => (
            <WhenInputs attributes={attributes} label={t('field.held_at')} value={draft} onChange={change} />
          )}
        </Field>
        <Field label={t('field.sign_by')}>
          {(attributes) => (
            <input
              {...attributes}
              className="is-date"
              type="date"
              value={draft.signBy}
              onChange={({ target }) => change({ signBy: target.value })}
            />
          )}
        </Field>
      </div>
      <BilingualFields
        label={{ vi: t('field.place_in.vi'), zh: t('field.place_in.zh') }}
        required="either"
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      {minutes.state !== 'draft' && (
        <Field label={t('field.reference')} hint={t('field.reference_says')}>
          {(attributes) => (
            <Input
              {...attributes}
              maxLength={60}
              value={draft.reference}
              onChange={({ target }) => change({ reference: target.value })}
            />
          )}
        </Field>
      )}
      {saving.error && <Callout tone="error">{explain(saving.error, common)}</Callout>}
    </FormDialog>
  );
}
