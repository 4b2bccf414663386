import { Button } from 'antd';
import { BadgeCheck, Languages } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DeskText } from '../../../src/contract/desk.js';
import { useMay } from '../api/may.js';
import { PhotoViewer } from '../files/PhotoViewer.js';
import { useRefused } from '../live/outbox.js';
import { TermScope } from '../terms/TermScope.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { deskAddress } from './address.js';
import { DeskFiltersBar } from './DeskFiltersBar.js';
import { DeskKeys } from './DeskKeys.js';
import { DeskRow } from './DeskRow.js';
import { Editor } from './Editor.js';
import { kinds, useDesk } from './useDesk.js';
import { keptKey } from './wording.js';
import '../channel/message.css';
import '../channel/message.parts.css';
import '../channel/message.phone.css';
import '../channel/panels.css';
import './desk.css';
import './editor.css';

/** How far down the list a text is looked for that is opened by its address. */
const furthest = 400;
/** The very wording that was checked: when the original is worded anew, it waits again. */
const wordingOf = ({ key, text }: DeskText): string => `${key} ${text[text.source]?.hash}`;

/** The interpreter's desk: one list of all that waits, and beside it the text that is worked on; from one to the next by keys. */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const may = useMay('translation.write');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asked = search.get('kind') ?? '';
  const filters = {
    channel: search.get('channel') ?? undefined,
    kind: kinds.find((kind) => kind === asked),
  };
  const desk = useDesk(filters);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const refused = useRefused();
  const list = useRef<HTMLUListElement>(null);
  const texts = desk.texts.filter(
    (text) => !done.has(wordingOf(text)) || refused.some(({ messageId }) => text.key === `message:${messageId}`),
  );
  const openKey = search.get('t') ?? undefined;
  const { open, gone } = useOpened(openKey, texts, desk.texts);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = desk;
  const further = openKey !== undefined && !open && hasNextPage && !isFetchingNextPage && texts.length < furthest;
  useEffect(() => {
    if (further) void fetchNextPage();
  }, [further, fetchNextPage]);

  const go = (text: DeskText | undefined): void =>
    void navigate(deskAddress(search, { t: text?.key }), { replace: true });
  const neighbour = (by: 1 | -1): DeskText | undefined => {
    const at = texts.findIndex(({ key }) => key === openKey);
    if (at < 0) return by === 1 ? texts[0] : texts.at(-1);
    return texts[at + by];
  };
  const written = (text: DeskText, checked: boolean): void => {
    const following = neighbour(1) ?? texts.find(({ key }) => key !== text.key);
    if (checked) setDone((before) => new Set([...before, wordingOf(text)]));
    notify({ text: t(checked ? 'done' : 'drafted') });
    go(following);
  };
  const leave = (): void => {
    go(undefined);
    const key = openKey;
    setTimeout(() => (list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? list.current)?.focus());
  };
  useStepKeys((by) => {
    const next = neighbour(by);
    if (next) go(next);
  });
  if (!may) return <EmptyState icon={<Languages size={32} />} title={t('only')} says={t('only_says')} />;

  const narrowed = filters.channel !== undefined || filters.kind !== undefined;
  return (
    <div className="dk" data-open={open ? true : undefined}>
      <PageHeader title={t('title')} says={t('says')} />
      <div className="dk-two">
        <div className="dk-list">
          <DeskFiltersBar filters={filters} counts={desk.counts} search={search} />
          {desk.isPending && <Skeletons rows={5} />}
          {desk.error && !desk.data && (
            <ErrorState error={desk.error} title={t('failed')} retry={() => void desk.refetch()} />
          )}
          {desk.data && texts.length === 0 && (
            <EmptyState
              icon={<BadgeCheck size={34} />}
              title={t(narrowed ? 'empty_filtered' : 'empty')}
              says={narrowed ? undefined : t('empty_says')}
            />
          )}
          {texts.length > 0 && (
            <ul className="card" aria-label={t('list')} ref={list} tabIndex={-1}>
              {texts.map((text) => (
                <DeskRow
                  key={text.key}
                  text={text}
                  address={deskAddress(search, { t: text.key })}
                  open={text.key === openKey}
                  onOpen={() => go(text)}
                />
              ))}
            </ul>
          )}
          {desk.hasNextPage && (
            <Button loading={desk.isFetchingNextPage} onClick={() => void desk.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </div>
        <div className="dk-work">
          {open ? (
            <TermScope channelId={open.channelId}>
              <Editor
                key={`${open.key} ${keptKey(open)}`}
                text={open}
                gone={gone}
                list={deskAddress(search, { t: undefined })}
                onWritten={(checked) => written(open, checked)}
                onSkip={() => go(neighbour(1) ?? texts[0])}
                onLeave={leave}
              />
              <PhotoViewer messages={open.about.kind === 'message' ? [open.about.message] : []} />
            </TermScope>
          ) : (
            texts.length > 0 && (
              <EmptyState icon={<Languages size={32} />} title={t('choose')} says={t('choose_says')} />
            )
          )}
          {texts.length > 0 && <DeskKeys />}
        </div>
      </div>
    </div>
  );
}

/** The text that is open. One that somebody else finished meanwhile stays on the screen, with what was typed. */
function useOpened(
  key: string | undefined,
  texts: readonly DeskText[],
  all: readonly DeskText[],
): { open: DeskText | undefined; gone: boolean } {
  const [last, setLast] = useState<DeskText>();
  const found = texts.find((text) => text.key === key) ?? all.find((text) => text.key === key);
  if (found && found !== last) setLast(found);
  const open = found ?? (last?.key === key ? last : undefined);
  return { open, gone: open !== undefined && !found };
}

/** Alt with an arrow goes to the next text or the one before, from anywhere on the page. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
