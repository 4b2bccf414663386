import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { useIssueTypes } from '../api/issue-types.js';
import { keys } from '../api/keys.js';
import { useMay } from '../api/may.js';
import { useChannels, useMe } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { NewIssueForm } from './NewIssueForm.js';
import { fromWords, personsWords } from './newDraft.js';
import { SplitIssue } from './SplitIssue.js';
import './issue.css';
import './form.css';
import './new.css';

/** Opens an issue, by itself or split from another (`?from=` its number). */
export default function NewIssuePage() {
  const [search] = useSearchParams();
  const from = search.get('from')?.toUpperCase();
  return from ? <SplitIssue key={from} number={from} /> : <FreshIssue />;
}

/**
 * Opens an issue: `?channel=` says in which channel, `?message=` out of which message, `?type=` of which type. Whoever
 * comes from a standard phrase brings its words with them.
 */
function FreshIssue() {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const me = useMe();
  const [search] = useSearchParams();
  const { key, state } = useLocation();
  const said = (state as { words?: { own: string; other: string } } | null)?.words;
  const channels = useChannels();
  const types = useIssueTypes();
  const may = useMay('issue.write');
  const messageId = search.get('message') ?? undefined;
  const { data: message, isPending } = useQuery({
    queryKey: keys.message(messageId ?? ''),
    queryFn: ({ signal }) => call('GET /messages/:messageId', { params: { messageId: messageId ?? '' }, signal }),
    enabled: messageId !== undefined,
  });
  const code = search.get('channel')?.toUpperCase();
  const channel = channels.find((one) => (message ? one.id === message.channelId : one.code === code)) ?? channels[0];
  if (!may || !channel || me.side === null) {
    return <EmptyState title={t('new.none.title')} says={t('new.none.says')} />;
  }
  if (types.length === 0 || (messageId !== undefined && isPending)) return <Skeletons rows={6} />;
  const text = message?.text;
  const away = otherLanguage(language);
  const inner = message ? message.audience.includes('/') : search.get('room') === 'side';
  return (
    <div className="is-new" lang={langTag(language)}>
      <PageHeader title={t('new.title')} says={t('new.says')} back={`/c/${channel.code}`} />
      <NewIssueForm
        key={messageId ?? (said ? key : '')}
        origin={messageId ?? (said ? key : '')}
        channels={channels}
        types={types}
        message={message}
        start={{
          channelId: channel.id,
          room: inner ? 'side' : 'shared',
          type: search.get('type') ?? '',
          ...(text && fromWords(personsWords(text, language), personsWords(text, away))),
          ...(said && fromWords(said.own, said.other)),
        }}
      />
    </div>
  );
}
