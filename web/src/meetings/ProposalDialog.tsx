import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail, Proposal } from '../../../src/contract/meetings.js';
import { agendaOf } from '../../../src/language/meetings.js';
import { otherLanguage, reading } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { WordsFields } from '../issue/WordsFields.js';
import { Field } from '../ui/Field.js';
import { Toggle } from '../ui/Toggle.js';
import { ActDialog } from './ActDialog.js';
import { wordsOf } from './words.js';

const kinds = ['request', 'proposal', 'statement'] as const;

interface Props {
  detail: MeetingDetail;
  /** One that is worded anew. */
  proposal?: Proposal;
  onClose(): void;
}

/** Writes down what one’s own side says at the table, or words it better. */
export function ProposalDialog({ detail, proposal, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Proposal['kind']>(proposal?.kind ?? 'request');
  const [itemId, setItemId] = useState('');
  const [typed, setTyped] = useState({
    words: proposal?.text[language]?.text ?? '',
    other: proposal?.text[otherLanguage(language)]?.text ?? '',
  });
  const text = wordsOf(typed, language);
  const params = { meetingId: detail.meeting.id };
  const items = agendaOf(detail);
  return (
    <ActDialog
      wide
      title={t(proposal ? 'ledger.word' : 'ledger.add_title')}
      does={t(proposal ? 'ledger.word_do' : 'ledger.add')}
      ready={text !== undefined}
      onClose={onClose}
      act={() => {
        if (!text) throw new Error('Sent before it was filled in.');
        if (!proposal)
          return call('POST /meetings/:meetingId/proposals', {
            params,
            body: { id, kind, text, itemId: itemId || null },
          });
        return call('PATCH /meetings/:meetingId/proposals/:proposalId', {
          params: { ...params, proposalId: proposal.id },
          version: proposal.version,
          body: { id, text },
        });
      }}
    >
      {!proposal && (
        <Toggle<Proposal['kind']>
          label={t('ledger.kind.label')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`ledger.kind.${value}`) }))}
        />
      )}
      <p className="field-hint">{t(`ledger.kind_says.${kind}`)}</p>
      {!proposal && items.length > 0 && (
        <Field label={t('ledger.item')}>
          {(attributes) => (
            <select {...attributes} value={itemId} onChange={({ target }) => setItemId(target.value)}>
              <option value="">{t('ledger.no_item')}</option>
              {items.map((item) => {
                const { own, other } = reading(item.title, language);
                return (
                  <option key={item.id} value={item.id}>
                    {(own ?? other)?.text}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
      )}
      <WordsFields
        shared
        required
        label={t('ledger.text')}
        value={typed}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
    </ActDialog>
  );
}
