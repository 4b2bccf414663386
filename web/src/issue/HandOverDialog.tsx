import { Camera } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { otherSide } from '../../../src/language/clocks.js';
import { platesOf } from '../../../src/language/hand-overs.js';
import { call, newId } from '../api/call.js';
import { useKept } from '../channel/drafts.js';
import { AttachButton } from '../files/AttachButton.js';
import { mayGo, Tray } from '../files/Tray.js';
import { useLanguage } from '../i18n.js';
import { forgetFiles, useTray } from '../live/uploads.js';
import { Check, Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { WhenInputs } from '../ui/WhenInputs.js';
import { type HandOverDraft, handOverOf, newHandOverDraft } from './handOverDraft.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { dueOf } from './turnDraft.js';
import { useIssueAct } from './useIssue.js';
import { WordsFields } from './WordsFields.js';

const when = ['before', 'after'] as const;

/** Writes a record of vehicles handed over; the other side is then asked to confirm it. */
export function HandOverDialog({ issue, onClose }: { issue: IssueView; onClose(): void }) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side: own } = useReader();
  const base = useBase(issue);
  const doing = useIssueAct();
  const [id] = useState(newId);
  const kept = useKept<HandOverDraft>(`hand-over:${issue.id}`, newHandOverDraft(issue, language, own));
  const { value: draft } = kept;
  const change = (part: Partial<HandOverDraft>) => kept.change({ ...draft, ...part });
  const trays = {
    before: useTray(`hand-over-before:${issue.id}`),
    after: useTray(`hand-over-after:${issue.id}`),
  };
  const files = when.flatMap((one) => trays[one]);
  const body = handOverOf(draft, language, own);
  const at = dueOf(draft, own);
  return (
    <SmallDialog
      wide
      title={t('hand_over.write_title')}
      does={t(`hand_over.send.${otherSide(own)}`)}
      ready={
        body !== undefined && when.every((one) => mayGo(trays[one])) && files.every(({ state }) => state === 'done')
      }
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        if (!body) throw new Error('Sent before it was filled in.');
        const [before, after] = when.map((one) => trays[one].map(({ item }) => item.id));
        const written = await call('POST /issues/:issueId/hand-overs', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, ...body, before, after },
        });
        forgetFiles(files.map(({ item }) => item.id));
        kept.forget();
        return written;
      }}
    >
      <p>{t('hand_over.write_says')}</p>
      <fieldset className="is-hand-over-plates">
        <legend className="field-legend">{t('hand_over.plates')}</legend>
        {platesOf(issue).map((plate) => (
          <Check
            key={plate}
            label={<b translate="no">{plate}</b>}
            checked={draft.plates.includes(plate)}
            onChange={({ target }) =>
              change({
                plates: target.checked ? [...draft.plates, plate] : draft.plates.filter((one) => one !== plate),
              })
            }
          />
        ))}
      </fieldset>
      <Field label={t('hand_over.at')} required>
        {(attributes) => (
          <WhenInputs attributes={attributes} label={t('hand_over.at')} value={draft} onChange={change}>
            {at && <TwoClocks at={at} date="always" />}
          </WhenInputs>
        )}
      </Field>
      {(['place', 'condition', 'remarks'] as const).map((words) => (
        <WordsFields
          key={words}
          shared
          most={1_000}
          label={t(`hand_over.${words}`)}
          required={words !== 'remarks'}
          value={draft[words]}
          onChange={(part) => change({ [words]: { ...draft[words], ...part } })}
        />
      ))}
      {when.map((one) => (
        <div key={one} className="is-hand-over-photos">
          <Tray tray={trays[one]} holds={false} />
          <AttachButton
            audience={`hand-over-${one}:${issue.id}`}
            label={t(`hand_over.add.${one}`)}
            className="is-attach"
          >
            <Camera size={15} aria-hidden /> {t(`hand_over.add.${one}`)}
          </AttachButton>
        </div>
      ))}
    </SmallDialog>
  );
}
