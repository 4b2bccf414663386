import { Button, Input, type InputRef } from 'antd';
import { Languages, Search, SearchX, SlidersHorizontal } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { composing, inField } from '../channel/ime.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { PlainText } from '../ui/PlainText.js';
import { Skeletons } from '../ui/Skeletons.js';
import { singleKeys } from '../ui/singleKeys.js';
import { Beside } from './Beside.js';
import { Filters } from './Filters.js';
import { HitRow } from './HitRow.js';
import { Known } from './Known.js';
import { useAsking, useFound } from './useSearch.js';
import './hits.css';
import './search.css';

const pause = 350;
const han = /\p{Script=Han}/u;

/** One query over everything one may read, in both languages at once. */
export default function SearchPage() {
  const { t } = useTranslation('search');
  const [asking, change] = useAsking();
  const found = useFound(asking);
  const [typed, setTyped] = useState(asking.text);
  const [narrowing, setNarrowing] = useState(false);
  const [besideId, setBesideId] = useState<string>();
  const field = useRef<InputRef>(null);
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useFieldKeys(field);
  useEffect(() => {
    if (typed === asking.text) return;
    const timer = setTimeout(() => latest.current({ text: typed }), pause);
    return () => clearTimeout(timer);
  }, [typed, asking.text]);

  const asked = asking.text.trim() !== '';
  const [first] = found.data?.pages ?? [];
  const hits = asked ? (found.data?.pages.flatMap((page) => page.hits) ?? []) : [];
  const beside = hits.find(({ id }) => id === besideId);
  const links = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('.sr-link') ?? [])];
  /** Up and down go from the field through what was found; a key of the input method is not ours. */
  const onKey = (event: KeyboardEvent): void => {
    if (composing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape')) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const inside = at >= 0 || event.target === field.current?.input;
    if (!inside) return;
    event.preventDefault();
    if (event.key === 'Escape') {
      setBesideId(undefined);
      field.current?.focus();
      return;
    }
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (next < 0) field.current?.focus();
    else all[Math.min(next, all.length - 1)]?.focus();
  };
  const none = asked && found.data && hits.length === 0 && !found.isPlaceholderData;
  return (
    <>
      <PageHeader title={t('title')} back="/" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between what stands in it. */}
      <div className="sr" onKeyDown={onKey} data-narrowing={narrowing || undefined}>
        <Filters asking={asking} counts={first?.counts ?? null} onChange={change} />
        <div className="sr-main">
          <div className="sr-ask" role="search">
            <Input
              ref={field}
              size="large"
              autoFocus
              allowClear
              maxLength={200}
              prefix={<Search size={18} aria-hidden />}
              placeholder={t('field')}
              aria-label={t('field')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={(event) => {
                if (!composing(event)) change({ text: typed });
              }}
            />
            <div className="sr-line">
              <b role="status">
                {asked && first?.counts && t(first.counts.more ? 'count_more' : 'count', { count: first.counts.all })}
              </b>
              {asked && first && first.also.length > 0 && <Also words={first.also} />}
              {asked && (
                <label className="sr-one">
                  <input
                    type="checkbox"
                    checked={!asking.one}
                    onChange={({ target }) => change({ one: !target.checked })}
                  />
                  <span>{t('by_terms')}</span>
                </label>
              )}
              <span className="sr-order">
                <Button
                  className="sr-narrow"
                  size="small"
                  aria-expanded={narrowing}
                  icon={<SlidersHorizontal size={14} />}
                  onClick={() => setNarrowing(!narrowing)}
                >
                  {t('filters')}
                </Button>
                {(['newest', 'best'] as const).map((order) => (
                  <Button
                    key={order}
                    size="small"
                    type={asking.order === order ? 'primary' : 'default'}
                    aria-pressed={asking.order === order}
                    onClick={() => change({ order })}
                  >
                    {t(`order.${order}`)}
                  </Button>
                ))}
              </span>
            </div>
          </div>
          {asked && <Known things={first?.known ?? []} />}
          {asked && found.isPending && asking.kinds.length > 0 && <Skeletons rows={5} />}
          {asked && found.error && (
            <ErrorState
              error={found.error}
              title={t('failed')}
              safe={t('needs_line')}
              retry={() => void found.refetch()}
            />
          )}
          {!asked && <EmptyState icon={<Search size={34} />} title={t('empty')} says={t('empty_says')} />}
          {(none || (asked && asking.kinds.length === 0)) && (
            <EmptyState icon={<SearchX size={34} />} title={t('none')} says={t('none_says')}>
              <Button
                onClick={() =>
                  change({
                    kinds: ['message', 'issue', 'meeting', 'minutes'],
                    channel: '',
                    side: '',
                    days: 0,
                    files: false,
                    one: false,
                  })
                }
              >
                {t('clear')}
              </Button>
            </EmptyState>
          )}
          {hits.length > 0 && (
            <ul ref={list} className="sr-list" aria-label={t('found')} aria-busy={found.isFetching}>
              {hits.map((hit) => (
                <HitRow
                  key={hit.id}
                  hit={hit}
                  open={hit.id === besideId}
                  onOpen={() => setBesideId(hit.id === besideId ? undefined : hit.id)}
                />
              ))}
            </ul>
          )}
          {asked && found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
          <p className="sr-keys">{t('keys')}</p>
        </div>
        {beside && <Beside hit={beside} onClose={() => setBesideId(undefined)} />}
      </div>
    </>
  );
}

/** What was looked for besides, by the term base. */
function Also({ words }: { words: string[] }) {
  const { t } = useTranslation('search');
  return (
    <span className="sr-also">
      <Languages size={14} aria-hidden />
      <span>{t('also')}</span>
      {words.slice(0, 6).map((word) => (
        <span key={word} className="tag tag-accent" lang={han.test(word) ? 'zh-Hans' : 'vi'}>
          <PlainText text={word} />
        </span>
      ))}
    </span>
  );
}

/** `/` goes to the field, from anywhere on the page outside of fields. */
function useFieldKeys(field: { current: InputRef | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const letter = event.key === '/' && singleKeys() && !inField(event.target) && !event.ctrlKey && !event.metaKey;
      const both = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if ((!letter && !both) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
