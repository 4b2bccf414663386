import { useTranslation } from 'react-i18next';
import type { InnerView, IssueView } from '../../../src/contract/issues.js';
import { renderPhrase } from '../../../src/language/phrases.js';
import { reminderOf, reminderPhrase, whyNoReminder } from '../../../src/language/reminders.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useCalendar } from '../api/calendar.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { useLookups, usePhraseBook } from '../phrases/book.js';
import { Callout } from '../ui/Callout.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';
import './courtesy.css';

interface Props {
  issue: IssueView;
  inner: InnerView | null;
  onClose(): void;
}

/** A courteous reminder: the words that will go, in both languages, or why none may go today. */
export function RemindDialog({ issue, inner, onClose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side } = useReader();
  const now = useNow();
  const years = useCalendar(now);
  const lookups = useLookups([]);
  const doing = useIssueAct();
  const base = useBase(issue);
  const phrase = usePhraseBook().data?.phrases.find(({ id }) => id === reminderPhrase);
  const use = reminderOf(issue, side);
  const why = whyNoReminder(issue, side, { remindAt: inner?.remindAt ?? null, years, now });
  const words = phrase && use && renderPhrase(phrase, use.values, lookups);
  return (
    <SmallDialog
      title={t('reminder.title')}
      does={t('reminder.send')}
      ready={!why && words !== undefined}
      base={base}
      doing={doing}
      act={() =>
        call('POST /issues/:issueId/reminder', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id: newId() },
        })
      }
      onClose={onClose}
    >
      {why ? (
        <Callout tone="warning">
          <span role="alert">{t(`reminder.why.${why}`)}</span>
        </Callout>
      ) : (
        <>
          <p>{t('reminder.says')}</p>
          {words && !words.errors && (
            <div className="is-reminder">
              {[language, otherLanguage(language)].map((one) => (
                <blockquote key={one} lang={langTag(one)}>
                  {words[one].text}
                </blockquote>
              ))}
            </div>
          )}
        </>
      )}
    </SmallDialog>
  );
}
