import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { History } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MemoryMatch } from '../../../src/contract/memory.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { PlainText } from '../ui/PlainText.js';
import { Offer } from './Offer.js';
import './memory.css';

export interface OffersProps {
  channelId: string;
  /** The language the text was written in. */
  source: Language;
  text: string;
  /** What stands in the field now. */
  value: string;
  onChange(words: string): void;
}

/** Checked pairs like this text, best first; one press or Alt with its number takes one over, and it can be put back. */
export default function Offers({ channelId, source, text, value, onChange }: OffersProps) {
  const { t } = useTranslation('memory');
  const heading = useId();
  const own = useRef<HTMLElement>(null);
  const [before, setBefore] = useState<string>();
  const { data } = useQuery({
    queryKey: keys.matches(channelId, source, text),
    queryFn: ({ signal }) => call('POST /memory/matches', { body: { channelId, source, text }, signal }),
    // Nobody tells this window when a pair is taken back, so nothing of it is kept.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const target = otherLanguage(source);
  const parts = data?.parts ?? [];
  const offers = parts.flatMap(({ whole, matches }) => matches.map((match) => ({ whole, match })));
  const take = ({ whole, match }: { whole: boolean; match: MemoryMatch }): void => {
    const words = match.filled ?? match[target];
    setBefore(value);
    onChange(whole || value.trim() === '' ? words : `${value.trimEnd()}${target === 'vi' ? ' ' : ''}${words}`);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const number = /^Digit([1-9])$/.exec(event.code)?.[1];
    const place = own.current?.closest('section.tr, dialog, li, form, .me-cell') ?? own.current;
    if (!event.altKey || event.ctrlKey || !number || !place?.contains(document.activeElement)) return;
    const offer = offers[Number(number) - 1];
    if (!offer) return;
    event.preventDefault();
    take(offer);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  if (offers.length === 0) return null;
  let number = 0;
  return (
    <section className="mm" aria-labelledby={heading} ref={own}>
      <h3 id={heading}>
        <History size={14} aria-hidden /> {t('offers')}
      </h3>
      {parts.map((part) => (
        <div key={`${part.whole}${part.text}`}>
          {!part.whole && (
            <p className="mm-part">
              {t('for_part')}{' '}
              <q lang={langTag(source)}>
                <PlainText text={part.text} />
              </q>
            </p>
          )}
          <ol className="mm-list">
            {part.matches.map((match) => {
              number += 1;
              return (
                <Offer
                  key={`${match.vi}\n${match.zh}\n${match.channelId}`}
                  match={match}
                  number={number}
                  asked={part.text}
                  source={source}
                  channelId={channelId}
                  onTake={() => take({ whole: part.whole, match })}
                />
              );
            })}
          </ol>
        </div>
      ))}
      {before !== undefined && (
        <p className="mm-taken" role="status">
          {t('taken')}{' '}
          <Button
            size="small"
            onClick={() => {
              onChange(before);
              setBefore(undefined);
            }}
          >
            {t('put_back')}
          </Button>
        </p>
      )}
    </section>
  );
}
