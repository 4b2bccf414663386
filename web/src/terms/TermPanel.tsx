import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermView } from '../../../src/contract/terms.js';
import type { TermEntry } from '../../../src/language/terms.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { proposed } from '../../../src/language/wordings.js';
import { call } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { putTerm } from '../live/terms.js';
import { SidePanel } from '../people/SidePanel.js';
import { Callout } from '../ui/Callout.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { AnswerActs, type Answers } from '../wordings/AnswerActs.js';
import { StatusTag } from '../wordings/StatusTag.js';
import { Versions } from '../wordings/Versions.js';
import { changesOf } from './changes.js';
import { TermFacts } from './TermFacts.js';
import { TermForm } from './TermForm.js';
import { toTyped } from './typed.js';

interface Props {
  entry: TermEntry;
  onClose(): void;
  /** It stands under another id now: the channel's own. */
  onMoved(id: string): void;
}

/** One term: what is said in both languages, what waits for whom, and how it came about. */
export function TermPanel({ entry, onClose, onMoved }: Props) {
  const { t } = useTranslation('terms');
  const own = useLanguage();
  const writes = useMay('term.write');
  const channels = useChannels();
  const { term } = entry;
  const cache = useQueryClient();
  const [editing, setEditing] = useState(false);
  const open = term && proposed(term);
  const channel = channels.find(({ id }) => id === term?.channelId);
  const only = channels.length === 1 ? channels[0]?.id : undefined;
  return (
    <SidePanel
      label={t('panel')}
      title={
        <>
          <span lang={langTag(own)}>{entry[own]}</span>
          <span className="person-name-other" lang={langTag(otherLanguage(own))}>
            {entry[otherLanguage(own)]}
          </span>
        </>
      }
      onClose={onClose}
    >
      <p className="terms-stand">
        <StatusTag status={entry.status} />
        {channel && (
          <span>
            <ChannelNameText channel={channel} />
          </span>
        )}
      </p>
      {editing ? (
        <TermForm
          channelId={term?.channelId ?? only}
          start={toTyped(entry)}
          seedId={term ? undefined : entry.id}
          term={term}
          onCancel={() => setEditing(false)}
          onDone={({ id }) => {
            setEditing(false);
            onMoved(id);
          }}
        />
      ) : (
        <>
          {!term && <Callout tone="info">{t('unreviewed_says')}</Callout>}
          <TermFacts content={entry} />
          {term && open && (
            <AnswerActs key={term.id} wording={term} open={open} answers={answersTo(cache, term)}>
              {open.number > 1 && <TermFacts content={open.content} />}
            </AnswerActs>
          )}
          {writes && !open && (
            <Button icon={<PencilLine size={16} />} onClick={() => setEditing(true)}>
              {t(term ? 'revise' : 'replace')}
            </Button>
          )}
        </>
      )}
      {term && <Versions versions={term.versions} changesOf={changesOf} />}
    </SidePanel>
  );
}

function answersTo(cache: QueryClient, { id: termId, version }: TermView): Answers {
  const on = { params: { termId }, version };
  const put = (term: TermView) => putTerm(cache, term);
  return {
    agree: (body) => call('POST /terms/:termId/agreement', { ...on, body }).then(put),
    refuse: (body) => call('POST /terms/:termId/refusal', { ...on, body }).then(put),
    withdraw: (body) => call('POST /terms/:termId/withdrawal', { ...on, body }).then(put),
  };
}
