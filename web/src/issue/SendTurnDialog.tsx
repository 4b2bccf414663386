import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { otherSide } from '../../../src/language/clocks.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useKept } from '../channel/drafts.js';
import type { Said } from '../channel/sending.js';
import { useLanguage } from '../i18n.js';
import { filesArrived, forgetFiles } from '../live/uploads.js';
import { Missing } from '../ui/Missing.js';
import { useReader } from '../ui/reader.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { TurnFields } from './TurnFields.js';
import { newTurn, type TurnDraft, turnOf } from './turnDraft.js';
import { useIssueAct } from './useIssue.js';
import './courtesy.css';

interface Props {
  issue: IssueView;
  /** The message as it is written; it stays where it was written until it has gone. */
  said: Said;
  /** It has gone, with the turn. */
  onSent(): void;
  onClose(): void;
}

/** Sends a message and passes the turn with it, in one act. */
export function SendTurnDialog({ issue, said, onSent, onClose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side } = useReader();
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  const doing = useIssueAct();
  const base = useBase(issue);
  const [ids] = useState(() => ({ id: newId(), messageId: newId() }));
  const sides = issue.sides.map((party) => party.side);
  const to = sides.length > 1 ? otherSide(side) : side;
  const kept = useKept<TurnDraft>(`send-turn:${issue.id}`, newTurn(to, type?.days.answer ?? 3, side));
  const turn = turnOf(kept.value, language, side);
  const files = said.files ?? [];
  return (
    <SmallDialog
      wide
      title={t('send_turn.title')}
      does={t('send_turn.do')}
      ready={turn !== undefined}
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        if (!turn) throw new Error('Sent before it was filled in.');
        await filesArrived(files);
        const after = await call('POST /issues/:issueId/turn', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id: ids.id, turn, message: { id: ids.messageId, ...said } },
        });
        forgetFiles(files);
        kept.forget();
        onSent();
        return after;
      }}
    >
      <div className="is-reminder">
        {[language, otherLanguage(language)].map(
          (one) =>
            said.text?.[one] && (
              <blockquote key={one} lang={langTag(one)} dir="auto">
                {said.text[one]}
              </blockquote>
            ),
        )}
        {files.length > 0 && (
          <p className="is-reminded">
            <Paperclip size={14} aria-hidden /> {t('send_turn.files', { count: files.length })}
          </p>
        )}
      </div>
      <TurnFields value={kept.value} sides={sides} onChange={kept.change} />
      <Missing of={[!turn && t('turn.next')]} />
    </SmallDialog>
  );
}
