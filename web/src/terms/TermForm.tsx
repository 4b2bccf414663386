import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { TermDomain, TermView } from '../../../src/contract/terms.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { fieldError } from '../api/problems.js';
import { useTermBase } from '../api/terms.js';
import { useLanguage } from '../i18n.js';
import { putTerm } from '../live/terms.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { Missing } from '../ui/Missing.js';
import { notify } from '../ui/notices.js';
import { ChannelSelect } from '../wordings/ChannelSelect.js';
import { type TypedTerm, toContent } from './typed.js';
import './form.css';

interface Props {
  /** Where it is proposed; without one it is asked for. */
  channelId?: string | undefined;
  start: TypedTerm;
  /** The service's own entry that is to be replaced. */
  seedId?: string | undefined;
  /** The term that is there already. */
  term?: TermView | undefined;
  onDone(term: TermView): void;
  onCancel(): void;
}

/** A term to put before the other side, in both languages beside each other. */
export function TermForm({ channelId, start, seedId, term, onDone, onCancel }: Props) {
  const { t } = useTranslation('terms');
  const cache = useQueryClient();
  const own = useLanguage();
  const languages = [own, otherLanguage(own)] as const;
  const { domains } = useTermBase();
  const [id] = useState(newId);
  const [typed, setTyped] = useState(start);
  const [channel, setChannel] = useState(channelId ?? '');
  const content = toContent(typed);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (!content) throw new Error('Something is missing.');
      if (!term)
        return call('POST /channels/:channelId/terms', {
          params: { channelId: channel },
          body: { id, seedId: seedId ?? null, content },
        });
      const { id: termId, version } = term;
      return call('PUT /terms/:termId/proposal', { params: { termId }, version, body: { id: newId(), content } });
    },
    onSuccess: (view) => {
      putTerm(cache, view);
      notify({ text: t('form.done') });
      onDone(view);
    },
  });
  const change = (part: Partial<TypedTerm>) => setTyped((before) => ({ ...before, ...part }));
  const ready = content !== undefined && channel !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };
  const box = (key: keyof TypedTerm, label: string, language: Language, pointer: string, rows = 1) => (
    <Field
      key={key}
      label={label}
      required={rows === 1}
      error={fieldError(error, `/content/${pointer}`)}
      {...(rows > 1 && pointer !== `note/${language}` ? { hint: t('form.one_a_line') } : {})}
    >
      {(attributes) => {
        const common = { ...attributes, lang: langTag(language), value: typed[key] };
        return rows === 1 ? (
          <Input
            {...common}
            maxLength={language === 'vi' ? 120 : 60}
            onChange={({ target }) => change({ [key]: target.value })}
          />
        ) : (
          <Input.TextArea
            {...common}
            rows={rows}
            maxLength={500}
            onChange={({ target }) => change({ [key]: target.value })}
          />
        );
      }}
    </Field>
  );
  return (
    <form className="form tm-form" onSubmit={submit}>
      <p className="people-quiet">{t('form.says')}</p>
      {!channelId && <ChannelSelect value={channel} onChange={setChannel} />}
      <div className="form-row">{languages.map((one) => box(one, t(`field.${one}`), one, one))}</div>
      <Field label={t('field.domain')} required error={fieldError(error, '/content/domain')}>
        {(attributes) => (
          <select
            {...attributes}
            value={typed.domain}
            onChange={({ target }) => change({ domain: target.value as TermDomain | '' })}
          >
            <option value="">{t('form.choose')}</option>
            {domains.map((domain) => (
              <option key={domain.id} value={domain.id}>
                {domain[own]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="form-row">
        {languages.map((one) => box(`${one}Forms`, t(`field.forms_${one}`), one, `${one}Forms`, 2))}
      </div>
      <div className="form-row">
        {languages.map((one) => box(`${one}Avoid`, t(`field.avoid_${one}`), one, 'avoid', 2))}
      </div>
      <div className="form-row">
        {languages.map((one) => box(`${one}Note`, t(`field.note_${one}`), one, `note/${one}`, 2))}
      </div>
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      <Missing
        of={[
          channel === '' && t('channel'),
          ...languages.map((one) => typed[one].trim() === '' && t(`field.${one}`)),
          typed.domain === '' && t('field.domain'),
        ]}
      />
      <div className="tm-acts">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" icon={<Send size={16} />} loading={isPending} disabled={!ready}>
          {t('form.send')}
        </Button>
      </div>
    </form>
  );
}
