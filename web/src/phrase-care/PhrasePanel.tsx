import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { PhraseWording } from '../../../src/contract/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { proposed } from '../../../src/language/wordings.js';
import { call } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { putPhrase } from '../live/terms.js';
import { SidePanel } from '../people/SidePanel.js';
import { Callout } from '../ui/Callout.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { AnswerActs, type Answers } from '../wordings/AnswerActs.js';
import { StatusTag } from '../wordings/StatusTag.js';
import { Versions } from '../wordings/Versions.js';
import { changesOf, type PhraseEntry } from './entries.js';
import { PhraseForm } from './PhraseForm.js';

interface Props {
  entry: PhraseEntry;
  onClose(): void;
  /** It stands under another id now: the channel's own. */
  onMoved(id: string): void;
}

/** One standard phrase: both languages, what waits for whom, and how it came about. */
export function PhrasePanel({ entry, onClose, onMoved }: Props) {
  const { t } = useTranslation('phrase-care');
  const cache = useQueryClient();
  const writes = useMay('term.write');
  const channels = useChannels();
  const { wording } = entry;
  const [editing, setEditing] = useState(false);
  const open = wording && proposed(wording);
  const channel = channels.find(({ id }) => id === wording?.channelId);
  const only = channels.length === 1 ? channels[0]?.id : undefined;
  return (
    <SidePanel label={t('panel')} title={t('panel')} onClose={onClose}>
      <p className="terms-stand">
        <StatusTag status={entry.status} />
        {channel && (
          <span>
            <ChannelNameText channel={channel} />
          </span>
        )}
      </p>
      {editing ? (
        <PhraseForm
          channelId={wording?.channelId ?? only}
          start={entry}
          seedId={wording ? undefined : entry.id}
          wording={wording}
          onCancel={() => setEditing(false)}
          onDone={({ id }) => {
            setEditing(false);
            onMoved(id);
          }}
        />
      ) : (
        <>
          {!wording && <Callout tone="info">{t('unreviewed')}</Callout>}
          <Words vi={entry.vi} zh={entry.zh} />
          {wording && open && (
            <AnswerActs key={wording.id} wording={wording} open={open} answers={answersTo(cache, wording)}>
              {open.number > 1 && <Words vi={open.content.vi} zh={open.content.zh} />}
            </AnswerActs>
          )}
          {writes && !open && (
            <Button icon={<PencilLine size={16} />} onClick={() => setEditing(true)}>
              {t(wording ? 'terms:revise' : 'terms:replace')}
            </Button>
          )}
        </>
      )}
      {wording && <Versions versions={wording.versions} changesOf={changesOf} />}
    </SidePanel>
  );
}

/** Both templates, the reader's first. */
function Words(texts: Record<Language, string>) {
  const { t } = useTranslation('phrase-care');
  const own = useLanguage();
  return (
    <dl className="person-facts terms-facts">
      {[own, otherLanguage(own)].map((language) => (
        <div key={language}>
          <dt>{t(language)}</dt>
          <dd lang={langTag(language)}>{texts[language]}</dd>
        </div>
      ))}
    </dl>
  );
}

function answersTo(cache: QueryClient, { id: phraseId, version }: PhraseWording): Answers {
  const on = { params: { phraseId }, version };
  const put = (phrase: PhraseWording) => putPhrase(cache, phrase);
  return {
    agree: (body) => call('POST /phrases/:phraseId/agreement', { ...on, body }).then(put),
    refuse: (body) => call('POST /phrases/:phraseId/refusal', { ...on, body }).then(put),
    withdraw: (body) => call('POST /phrases/:phraseId/withdrawal', { ...on, body }).then(put),
  };
}
