import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Check, Undo2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefuseWording, WordingVersion, WordingView } from '../../../src/contract/wordings.js';
import { langTag } from '../../../src/language/text.js';
import { waitsFor } from '../../../src/language/wordings.js';
import { newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useMe } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';

/** The three answers to a proposal, each as a call to the server. */
export interface Answers {
  agree(body: { id: string }): Promise<void>;
  refuse(body: RefuseWording): Promise<void>;
  withdraw(body: { id: string }): Promise<void>;
}

interface Props {
  wording: Pick<WordingView, 'versions'>;
  open: WordingVersion;
  answers: Answers;
  /** What is proposed, where it is not what stands above. */
  children?: ReactNode;
}

/** What waits for an answer, and the answer, for those of the side it waits for; who proposed it may take it back. */
export function AnswerActs({ wording, open, answers, children }: Props) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const me = useMe();
  const writes = useMay('term.write');
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: keyof Answers) => {
      const id = newId();
      if (act !== 'refuse') return answers[act]({ id });
      return answers.refuse({ id, reason: { source: language, [language]: reason.trim() } });
    },
    onSuccess: () => setRefusing(false),
  });
  const ours = waitsFor(wording, me.side);
  // What is answered is what was read: another proposal that came in its place is read first.
  const [read, setRead] = useState(open.number);
  if (open.number !== read)
    return (
      <section className="terms-open">
        <h3>{t(ours ? 'open.ours' : 'open.theirs')}</h3>
        {children}
        <Callout tone="warning">{t('open.changed')}</Callout>
        <Button onClick={() => setRead(open.number)}>{t('open.read')}</Button>
      </section>
    );
  return (
    <section className="terms-open">
      <h3>{t(ours ? 'open.ours' : 'open.theirs')}</h3>
      {children}
      {writes && ours && !refusing && (
        <div className="tm-acts">
          <Button icon={<X size={16} />} onClick={() => setRefusing(true)}>
            {t('open.refuse')}
          </Button>
          <Button type="primary" icon={<Check size={16} />} loading={isPending} onClick={() => mutate('agree')}>
            {t('open.agree')}
          </Button>
        </div>
      )}
      {writes && refusing && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) mutate('refuse');
          }}
        >
          <Field label={t('open.reason')} required>
            {(attributes) => (
              <Input.TextArea
                {...attributes}
                autoFocus
                rows={3}
                maxLength={500}
                lang={langTag(language)}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          <div className="tm-acts">
            <Button onClick={() => setRefusing(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={isPending} disabled={!reason.trim()}>
              {t('open.refuse_do')}
            </Button>
          </div>
        </form>
      )}
      {writes && open.by.organisationId === me.organisationId && (
        <Button icon={<Undo2 size={16} />} loading={isPending} onClick={() => mutate('withdraw')}>
          {t('open.withdraw')}
        </Button>
      )}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </section>
  );
}
