import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicView } from '../../../src/contract/topics.js';
import { langTag, otherLanguage, translationOf } from '../../../src/language/text.js';
import { newId } from '../api/call.js';
import { Checked } from '../guard/Checked.js';
import { useCheck } from '../guard/useCheck.js';
import { useLanguage } from '../i18n.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { PlainText } from '../ui/PlainText.js';
import { useSetting } from './rooms.js';
import { useTopicActs } from './useTopicActs.js';

/** What the dialog is open for; a topic that is there is worded anew or put into the other language. */
export type TopicTask = { as: 'open' } | { as: 'rename' | 'translate'; topic: TopicView };

interface Props {
  task: TopicTask;
  onClose(): void;
  onDone(topic: TopicView): void;
}

const longest = 120;

/** The subject of a topic, in one line: the author's language, and the other one where they or an interpreter can. */
export function TopicDialog({ task, onClose, onDone }: Props) {
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { room } = useSetting();
  const acts = useTopicActs();
  const form = useId();
  const [id] = useState(newId);
  const { as } = task;
  const subject = task.as === 'open' ? undefined : task.topic.subject;
  const source = subject?.source ?? language;
  const target = as === 'translate' ? otherLanguage(source) : source;
  const before = as === 'translate' ? subject && translationOf(subject) : subject?.[source];
  const [words, setWords] = useState(before?.text ?? '');
  const [other, setOther] = useState('');
  const acting = { open: acts.open, rename: acts.rename, translate: acts.translate }[as];
  const text = words.trim();
  const check = useCheck(as === 'translate' ? { [source]: subject?.[source]?.text ?? '', [target]: text } : {});
  const send = (): void => {
    if (text === '' || check.holds || acting.isPending) return;
    const done = { onSuccess: onDone };
    const away = other.trim();
    if (task.as === 'open') {
      acts.open.mutate(
        { id, subject: { source, [source]: text, ...(away && { [otherLanguage(source)]: away }) } },
        done,
      );
    } else if (task.as === 'rename') {
      acts.rename.mutate({ topic: task.topic, subject: { source, [source]: text } }, done);
    } else acts.translate.mutate({ topic: task.topic, text, meant: check.meant }, done);
  };
  return (
    <Dialog
      title={t(`task.title.${as}`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={form}
            disabled={text === '' || check.holds}
            loading={acting.isPending}
          >
            {t(`task.do.${as}`)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="tp-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {as === 'translate' && (
          <p className="tp-original">
            {t(`original.${source}`)}{' '}
            <b lang={langTag(source)} dir="auto">
              <PlainText text={subject?.[source]?.text ?? ''} />
            </b>
          </p>
        )}
        <Field label={t(`subject.${target}`)} hint={as === 'open' ? t(`hint.${room}`) : undefined}>
          {(attributes) => (
            <Input
              {...attributes}
              autoFocus
              lang={langTag(target)}
              maxLength={longest}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <Checked check={check} />
        {as === 'open' && room === 'shared' && (
          <Field label={t(`subject.${otherLanguage(source)}`)} hint={t('hint.other')}>
            {(attributes) => (
              <Input
                {...attributes}
                lang={langTag(otherLanguage(source))}
                maxLength={longest}
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />
            )}
          </Field>
        )}
        {acting.error && (
          <p className="field-error" role="alert">
            {explain(acting.error, common)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
