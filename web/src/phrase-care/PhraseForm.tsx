import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhraseContent, PhraseView, PhraseWording, PlaceholderType } from '../../../src/contract/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { fieldError } from '../api/problems.js';
import { Findings } from '../guard/Findings.js';
import { useGuard } from '../guard/useGuard.js';
import { useLanguage } from '../i18n.js';
import { putPhrase } from '../live/terms.js';
import { usePhraseBook } from '../phrases/book.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { Missing } from '../ui/Missing.js';
import { notify } from '../ui/notices.js';
import { between } from '../ui/punctuation.js';
import { ChannelSelect } from '../wordings/ChannelSelect.js';
import { blanksIn } from './entries.js';
import '../terms/form.css';

const types: readonly PlaceholderType[] = [
  'text',
  'datetime',
  'date',
  'time_dual_zone',
  'time_range_dual_zone',
  'gate_pair',
  'gate_side',
  'org',
  'person',
  'plate_list',
  'integer',
  'number',
  'ordinal',
  'duration',
  'year',
  'ref_no',
  'issue_ref',
  'phone',
  'list',
];

interface Props {
  channelId?: string | undefined;
  /** What it starts from; without one it is a new phrase. */
  start?: Pick<PhraseView, 'category' | 'vi' | 'zh' | 'placeholders'> | undefined;
  /** The service's own phrase that is to be replaced. */
  seedId?: string | undefined;
  /** The phrase that is there already. */
  wording?: PhraseWording | undefined;
  onDone(phrase: PhraseWording): void;
  onCancel(): void;
}

/** A standard phrase to put before the other side: both languages with the same blanks, each of one kind. */
export function PhraseForm({ channelId, start, seedId, wording, onDone, onCancel }: Props) {
  const { t } = useTranslation('phrase-care');
  const cache = useQueryClient();
  const own = useLanguage();
  const languages = [own, otherLanguage(own)] as const;
  const book = usePhraseBook().data;
  const [id] = useState(newId);
  const [typed, setTyped] = useState({ vi: start?.vi ?? '', zh: start?.zh ?? '', category: start?.category ?? '' });
  const [kinds, setKinds] = useState(() =>
    Object.fromEntries(start?.placeholders.map((one) => [one.name, one.type]) ?? []),
  );
  const [channel, setChannel] = useState(channelId ?? '');
  const guard = useGuard(typed);
  const names = blanksIn(typed.vi);
  const differ = [...names, ...blanksIn(typed.zh)].filter(
    (name) => !names.includes(name) || !blanksIn(typed.zh).includes(name),
  );
  const ready = channel !== '' && typed.category !== '' && typed.vi.trim() && typed.zh.trim() && differ.length === 0;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const content = {
        category: typed.category,
        vi: typed.vi.trim(),
        zh: typed.zh.trim(),
        placeholders: names.map((name) => ({ name, type: kinds[name] ?? 'text' })),
      } as PhraseContent;
      if (!wording)
        return call('POST /channels/:channelId/phrases', {
          params: { channelId: channel },
          body: { id, seedId: seedId ?? null, content },
        });
      const { id: phraseId, version } = wording;
      return call('PUT /phrases/:phraseId/proposal', { params: { phraseId }, version, body: { id: newId(), content } });
    },
    onSuccess: (view) => {
      putPhrase(cache, view);
      notify({ text: t('terms:form.done') });
      onDone(view);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };
  return (
    <form className="form tm-form" onSubmit={submit}>
      <p className="people-quiet">{t('terms:form.says')}</p>
      {!channelId && <ChannelSelect value={channel} onChange={setChannel} />}
      <Field label={t('category')} required>
        {(attributes) => (
          <select
            {...attributes}
            value={typed.category}
            onChange={({ target }) => setTyped({ ...typed, category: target.value })}
          >
            <option value="">{t('terms:form.choose')}</option>
            {book?.categories.map((one) => (
              <option key={one.id} value={one.id}>
                {one[own]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {languages.map((language, at) => (
        <Field
          key={language}
          label={t(language)}
          required
          error={fieldError(error, `/content/${language}`)}
          {...(at === 0 ? { hint: t('blank_says') } : {})}
        >
          {(attributes) => (
            <Input.TextArea
              {...attributes}
              rows={4}
              maxLength={1_000}
              lang={langTag(language)}
              value={typed[language]}
              onChange={({ target }) => setTyped({ ...typed, [language]: target.value })}
            />
          )}
        </Field>
      ))}
      <Findings {...guard} />
      {names.map((name) => (
        <Field key={name} label={t('blank_type', { name })}>
          {(attributes) => (
            <select
              {...attributes}
              value={kinds[name] ?? 'text'}
              onChange={({ target }) => setKinds({ ...kinds, [name]: target.value })}
            >
              {types.map((type) => (
                <option key={type} value={type}>
                  {t(`type.${type}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {differ.length > 0 && typed.vi.trim() !== '' && typed.zh.trim() !== '' && (
        <Callout tone="warning">{t('differ', { what: differ.map((name) => `{${name}}`).join(between(own)) })}</Callout>
      )}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      <Missing
        of={[
          channel === '' && t('terms:channel'),
          typed.category === '' && t('category'),
          ...languages.map((one) => typed[one].trim() === '' && t(one)),
        ]}
      />
      <div className="tm-acts">
        <Button onClick={onCancel}>{t('terms:cancel')}</Button>
        <Button type="primary" htmlType="submit" icon={<Send size={16} />} loading={isPending} disabled={!ready}>
          {t('terms:form.send')}
        </Button>
      </div>
    </form>
  );
}
