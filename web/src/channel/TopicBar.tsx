import { ArrowLeft, Languages, Lock, LockOpen, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TopicView } from '../../../src/contract/topics.js';
import { translationOf } from '../../../src/language/text.js';
import { explain } from '../ui/ErrorState.js';
import { IconButton } from '../ui/IconButton.js';
import { notify } from '../ui/notices.js';
import { Tag } from '../ui/Tag.js';
import { roomAddress, useSetting } from './rooms.js';
import { SubjectText } from './SubjectText.js';
import { TopicDialog, type TopicTask } from './TopicDialog.js';
import { useTopicActs } from './useTopicActs.js';

/** Above the messages of one topic: what it is about in both languages, and what may be done with it. */
export function TopicBar({ topic }: { topic: TopicView | undefined }) {
  const { t } = useTranslation('topics');
  const { channel, room, part } = useSetting();
  return (
    <div className="tp-bar">
      <Link className="icon-button" to={roomAddress(channel.code, room)} aria-label={t('leave')} title={t('leave')}>
        <ArrowLeft size={18} aria-hidden />
      </Link>
      <h2>
        {part === 'none' ? t('none') : topic && <SubjectText subject={topic.subject} both />}
        {topic?.issue && (
          <Link to={`/issues/${topic.issue}`} translate="no">
            {topic.issue}
          </Link>
        )}
        {topic?.closedAt && <Tag>{t('closed')}</Tag>}
      </h2>
      {topic && <Acts topic={topic} />}
    </div>
  );
}

function Acts({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation();
  const { me, room, mayPost, mayTranslate } = useSetting();
  const { turn } = useTopicActs();
  const [task, setTask] = useState<TopicTask>();
  const close = () => setTask(undefined);
  return (
    <>
      {mayTranslate && room === 'shared' && (
        <IconButton
          label={t(translationOf(topic.subject) ? 'task.again' : 'task.title.translate')}
          icon={<Languages size={17} />}
          onClick={() => setTask({ as: 'translate', topic })}
        />
      )}
      {mayPost && topic.openedBy.id === me.id && !topic.closedAt && (
        <IconButton
          label={t('task.title.rename')}
          icon={<Pencil size={17} />}
          onClick={() => setTask({ as: 'rename', topic })}
        />
      )}
      {mayPost && !topic.issue && (
        <IconButton
          label={t(topic.closedAt ? 'reopen' : 'close')}
          icon={topic.closedAt ? <LockOpen size={17} /> : <Lock size={17} />}
          disabled={turn.isPending}
          onClick={() => turn.mutate(topic, { onError: (error) => notify({ text: explain(error, common) }) })}
        />
      )}
      {task && <TopicDialog task={task} onClose={close} onDone={close} />}
    </>
  );
}
