import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskText } from '../../../src/contract/desk.js';
import type { PersonCard } from '../../../src/contract/people.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { platesOf } from '../../../src/language/hand-overs.js';
import { reading } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { useIssueTypes } from '../api/issue-types.js';
import { keys } from '../api/keys.js';
import { roomOf, useMe } from '../api/start.js';
import { roomRoutes } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { useIssue } from '../issue/useIssue.js';
import { useMinutes } from '../minutes/useMinutes.js';
import { TermedText } from '../terms/TermedText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';

/** How much of what was said before is shown. */
const before = 2;

/** What stands around a text that waits, so that its words are understood: what was said before, or what it belongs to. */
export function Around({ text }: { text: DeskText }) {
  const { about } = text;
  if (about.kind === 'message') return <SaidBefore text={text} message={about.message} />;
  if (about.kind === 'issue') return <OfIssue about={about} />;
  if (about.kind === 'minutes') return <RowsBefore about={about} />;
  return null;
}

type About<K extends DeskText['about']['kind']> = Extract<DeskText['about'], { kind: K }>;

function SaidBefore({ text, message }: { text: DeskText; message: About<'message'>['message'] }) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const { channelId, audience } = text;
  const { position, topicId: topic } = message;
  const { data, error } = useQuery({
    queryKey: keys.deskAround(text.key),
    queryFn: ({ signal }) =>
      call(roomRoutes[roomOf({ id: channelId }, audience, me)].read, {
        params: { channelId },
        query: { before: position, limit: before, ...(topic && { topic }) },
        signal,
      }),
    gcTime: 0,
  });
  if (error) return <p className="dk-note">{t('around_failed')}</p>;
  const said = (data?.messages ?? []).filter((one) => one.text !== null);
  if (said.length === 0) return null;
  return (
    <Before>
      {said.map((one) => (
        <Line key={one.id} text={one.text} by={one.author} />
      ))}
    </Before>
  );
}

function RowsBefore({ about: { row } }: { about: About<'minutes'> }) {
  const { minutesId, id } = row;
  const { data } = useMinutes(minutesId);
  const at = data?.rows.findIndex((one) => one.id === id) ?? -1;
  const rows = data?.rows.slice(Math.max(0, at - before), Math.max(0, at)) ?? [];
  if (rows.length === 0) return null;
  return (
    <Before>
      {rows.map((one) => (
        <Line key={one.id} text={one.text} />
      ))}
    </Before>
  );
}

function OfIssue({ about: { issueId, title, part } }: { about: About<'issue'> }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const types = useIssueTypes();
  const { detail: data } = useIssue(issueId);
  const type = types.find(({ key }) => key === data?.issue.type);
  const field = part?.of === 'field' ? type?.fields.find(({ key }) => key === part.key) : undefined;
  const plates = data ? platesOf(data.issue) : [];
  return (
    <div className="dk-around">
      <p className="dk-cap">
        {type?.label[language] ?? t('kind.issue')}
        {field && ` · ${field.label[language]}`}
      </p>
      {part !== null && <Line text={title} />}
      {plates.length > 0 && (
        <p className="dk-note">
          {t('plates')} <span translate="no">{plates.join(language === 'zh' ? '、' : ', ')}</span>
        </p>
      )}
    </div>
  );
}

function Before({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('desk');
  return (
    <div className="dk-around">
      <p className="dk-cap">{t('around')}</p>
      {children}
    </div>
  );
}

/** Both wordings, the reader's own first. */
function Line({ text, by }: { text: BilingualText | null; by?: PersonCard }) {
  const language = useLanguage();
  if (!text) return null;
  const { own, other, ownLang, otherLang } = reading(text, language);
  const words = [
    { version: own, lang: ownLang },
    { version: other, lang: otherLang },
  ];
  return (
    <div className="dk-line">
      {by && (
        <p className="dk-line-by">
          <PersonNameText name={by.name} />
          {by.side && <SideBadge side={by.side} />}
        </p>
      )}
      {words.map(
        ({ version, lang }) =>
          version && (
            <p key={lang} lang={lang} dir="auto">
              <TermedText text={version.text} language={lang === 'vi' ? 'vi' : 'zh'} />
            </p>
          ),
      )}
    </div>
  );
}
