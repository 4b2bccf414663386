import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { PlainText } from '../ui/PlainText.js';
import { useReader } from '../ui/reader.js';
import { Tag } from '../ui/Tag.js';
import { useIssue } from './useIssue.js';

/** An issue that a text names: its number, title, status and whose turn it is; nothing where the reader may not read it. */
export default function IssueCard({ number }: { number: string }) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side } = useReader();
  const { detail } = useIssue(number);
  if (!detail) return null;
  const { issue } = detail;
  const { own, other, ownLang, otherLang } = reading(issue.title, language);
  return (
    <Link className="ln-card" to={`/issues/${issue.number}`}>
      <span className="ln-head">
        <ListChecks size={15} aria-hidden />
        <b translate="no">{issue.number}</b>
        <Tag tone="accent">{t(`status.${issue.status}`)}</Tag>
        {issue.turn && <span>{t(issue.turn.side === side ? 'turn.own' : `turn.${issue.turn.side}`)}</span>}
      </span>
      <span className="ln-words" lang={own ? ownLang : otherLang}>
        <PlainText text={(own ?? other)?.text ?? ''} />
      </span>
    </Link>
  );
}
