import { Button } from 'antd';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HandOver } from '../../../src/contract/hand-overs.js';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { IssueView } from '../../../src/contract/issues.js';
import type { PersonCard } from '../../../src/contract/people.js';
import { otherSide } from '../../../src/language/clocks.js';
import { awaitsHandOver, inBothLanguages, wordsOfHandOver } from '../../../src/language/hand-overs.js';
import { needsInterpreter } from '../../../src/language/text.js';
import { useSetting } from '../channel/rooms.js';
import { Attachments } from '../files/Attachments.js';
import { IconButton } from '../ui/IconButton.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import type { HandOverWord } from './AnswerHandOverDialog.js';
import { BothTexts } from './BothTexts.js';
import { photosOf } from './handOverDraft.js';

interface Props {
  issue: IssueView;
  record: HandOver;
  /** Whether the reader acts for their side here. */
  may: boolean;
  onAnswer(word: HandOverWord): void;
  onWord(part: IssuePart): void;
}

/** One record: which vehicles, when, where, in which condition, with photos; who wrote it and what the other side says. */
export function HandOverCard({ issue, record, may, onAnswer, onWord }: Props) {
  const { t } = useTranslation('issue');
  const { me, mayTranslate } = useSetting();
  const { plates, at, written, answer } = record;
  const writer = written.by.side ?? 'vn';
  const asked = may && awaitsHandOver(record, me.side);
  const whole = inBothLanguages(record);
  const state = answer === null ? 'waits' : answer.confirmed ? 'confirmed' : 'refused';
  return (
    <li className="is-hand-over" data-state={state}>
      <p className="is-hand-over-state">
        <Tag tone={state === 'confirmed' ? 'ok' : state === 'refused' ? 'error' : 'warning'}>
          {state === 'waits' ? t(`hand_over.state.waits.${otherSide(writer)}`) : t(`hand_over.state.${state}`)}
        </Tag>
      </p>
      <dl className="is-facts">
        <div>
          <dt>{t('hand_over.plates')}</dt>
          <dd className="is-plates" translate="no">
            {plates.map((one) => (
              <b key={one}>
                <PlainText text={one} />
              </b>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('hand_over.at')}</dt>
          <dd>
            <TwoClocks at={at} date="always" />
          </dd>
        </div>
        {wordsOfHandOver.map((words) => {
          const text = record[words];
          if (!text) return null;
          return (
            <div key={words}>
              <dt>{t(`hand_over.${words}`)}</dt>
              <dd>
                <BothTexts text={text} />
                {answer === null && mayTranslate && needsInterpreter(text) && (
                  <IconButton
                    label={t('word.hand_over')}
                    icon={<Languages size={15} />}
                    onClick={() => onWord({ of: 'hand_over', handOverId: record.id, words })}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {photosOf(issue, record).map((one) => (
        <figure key={one.when}>
          <figcaption>{t(`hand_over.${one.when}`)}</figcaption>
          <Attachments message={one} />
        </figure>
      ))}
      <ul className="is-hands">
        <Hand says={t('hand_over.written')} {...written} />
        {answer && (
          <Hand says={t(answer.confirmed ? 'hand_over.confirmed' : 'hand_over.refused')} {...answer}>
            {answer.messageId && (
              <Link to={`/issues/${issue.number}?m=${answer.messageId}`}>
                {t(answer.confirmed ? 'hand_over.words_of' : 'hand_over.reason')}
              </Link>
            )}
          </Hand>
        )}
      </ul>
      {asked && (
        <p className="is-hand-over-acts">
          <Button size="small" type="primary" disabled={!whole} onClick={() => onAnswer('confirm')}>
            {t('hand_over.confirm')}
          </Button>
          <Button size="small" onClick={() => onAnswer('refuse')}>
            {t('hand_over.refuse')}
          </Button>
        </p>
      )}
      {record.answer === null && !whole && <p className="field-hint">{t('hand_over.one_language')}</p>}
    </li>
  );
}

interface HandProps {
  says: string;
  by: PersonCard;
  at: string;
  children?: React.ReactNode;
}

function Hand({ says, by, at, children }: HandProps) {
  return (
    <li>
      {says} <PersonNameText name={by.name} /> {by.side && <SideBadge side={by.side} />}{' '}
      <TwoClocks at={at} date="always" /> {children}
    </li>
  );
}
