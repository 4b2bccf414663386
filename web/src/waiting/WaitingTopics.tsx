import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TopicView } from '../../../src/contract/topics.js';
import { age } from '../../../src/language/clocks.js';
import { langTag, otherLanguage, translationOf } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { partAddress } from '../channel/rooms.js';
import { TextState } from '../channel/TextState.js';
import { useSubjectWording } from '../channel/useTopicActs.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { notify } from '../ui/notices.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';

/** As long as a subject may be. */
const longest = 120;

/** Subjects of topics the other side cannot read yet, each with a line for its other wording. */
export function WaitingTopics({ topics }: { topics: TopicView[] }) {
  const { t } = useTranslation('waiting');
  return (
    <section aria-labelledby="wt-topics">
      <div className="wt-heading">
        <h2 id="wt-topics">{t('topics.title')}</h2>
        <span className="wt-count">{t('topics.count', { count: topics.length })}</span>
      </div>
      <ul className="wt-list card">
        {topics.map((topic) => (
          <Row key={topic.id} topic={topic} />
        ))}
      </ul>
    </section>
  );
}

/** One subject: where it stands, who opened it and since when; what is typed is checked against the wording on the screen. */
function Row({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('waiting');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('topics');
  const language = useLanguage();
  const now = useNow();
  const channel = useStart((start) => start.channels.find(({ id }) => id === topic.channelId));
  const wording = useSubjectWording();
  const { subject, openedBy, openedAt } = topic;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? translationOf(subject)?.text ?? '';
  const target = otherLanguage(subject.source);
  const since = age(openedAt, now, language);
  const send = (): void => {
    if (text.trim() === '' || wording.isPending) return;
    // The event may take the row away before the answer is here.
    wording.mutateAsync({ topic, text: text.trim() }).then(
      () => notify({ text: t('topics.done') }),
      () => undefined,
    );
  };
  return (
    <li className="wt-topic">
      <p className="wt-head">
        {channel && (
          <Link to={partAddress(channel.code, 'shared', topic.id)}>
            <ChannelNameText channel={channel} />
          </Link>
        )}
        <b>
          <PersonNameText name={openedBy.name} />
        </b>
        <TwoClocks at={openedAt} date="unless_today" />
        {since && <span className="wt-age">{since}</span>}
        <span className="wt-why">
          <TextState text={subject} />
        </span>
      </p>
      <p className="wt-subject" lang={langTag(subject.source)} dir="auto">
        <PlainText text={subject[subject.source]?.text ?? ''} />
      </p>
      <form
        className="wt-wording"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={words(`subject.${target}`)} error={wording.error ? explain(wording.error, common) : undefined}>
          {(attributes) => (
            <Input
              {...attributes}
              lang={langTag(target)}
              maxLength={longest}
              value={text}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={wording.isPending}>
          {t('topics.verify')}
        </Button>
      </form>
    </li>
  );
}
