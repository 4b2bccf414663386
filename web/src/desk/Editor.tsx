import { Button } from 'antd';
import { ChevronLeft, Languages } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskText } from '../../../src/contract/desk.js';
import { langTag } from '../../../src/language/text.js';
import { useMe, useStart } from '../api/start.js';
import { GrowingText } from '../channel/GrowingText.js';
import { composing } from '../channel/ime.js';
import { TextState } from '../channel/TextState.js';
import { Attachments } from '../files/Attachments.js';
import { Checked } from '../guard/Checked.js';
import { useCheck } from '../guard/useCheck.js';
import { Offered } from '../memory/Offered.js';
import { TermedText } from '../terms/TermedText.js';
import { explain } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { Around } from './Around.js';
import { addressOf } from './address.js';
import { DueTime, whatOf } from './DeskRow.js';
import { Taker } from './Taker.js';
import { Wordings } from './Wordings.js';
import { limitOf, useSending, useWording } from './wording.js';

interface Props {
  text: DeskText;
  /** It waits no more, by somebody else’s hand. */
  gone: boolean;
  list: string;
  /** Sent on its way; `checked` tells a check from a draft. */
  onWritten(checked: boolean): void;
  onSkip(): void;
  onLeave(): void;
}

/** A text beside the wording that is being made: what stands around it, terms, pairs checked before, findings, earlier wordings. */
export function Editor({ text, gone, list, onWritten, onSkip, onLeave }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const me = useMe();
  const channel = useStart((start) => start.channels.find(({ id }) => id === text.channelId));
  const send = useSending();
  const { source, target, original, existing, kept, moved, compare, settle } = useWording(text);
  const check = useCheck({ [source]: original, [target]: kept.text });
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { about } = text;
  const limit = limitOf(text);
  const words = kept.text.trim();
  const ready = words !== '' && words.length <= limit && !compare && !gone && !busy;
  // Rows of minutes are compared once more before they can be signed; there a difference is given its reason.
  const holds = check.holds && about.kind !== 'minutes';

  const write = async (checked: boolean): Promise<void> => {
    if (!ready || (checked && holds)) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      await send(text, { words, checked, meant: check.meant });
      kept.forget();
      onWritten(checked);
    } catch (error) {
      setRefusal(explain(error, common));
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (composing(event)) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void write(true);
    }
  };
  const message = about.kind === 'message' ? about.message : undefined;
  return (
    <section className="tr dk-editor" aria-label={whatOf(text, t)} onKeyDown={keyDown}>
      <header className="dk-editor-head">
        <Link className="dk-back" to={list}>
          <ChevronLeft size={18} aria-hidden /> {t('back')}
        </Link>
        <b>{whatOf(text, t)}</b>
        <PersonNameText name={text.by.name} />
        {text.by.side && <SideBadge side={text.by.side} />}
        <TwoClocks at={text.since} date="unless_today" />
        {text.due && <DueTime due={text.due} />}
        {channel && <Link to={addressOf(text, channel, me)}>{t('open_place')}</Link>}
      </header>
      <Taker text={text} onHanded={() => field.current?.focus()} />
      <Around text={text} />
      <div className="tr-two">
        <div>
          <p className="tr-cap">{about.kind === 'minutes' ? t(`leading.${source}`) : t(`source.${source}`)}</p>
          <p className="ch-text dk-source" lang={langTag(source)} dir="auto">
            <TermedText text={original} language={source} />
          </p>
          {message && <Attachments message={message} />}
        </div>
        <div className="tr-mine">
          <p className="tr-cap">
            <Languages size={14} aria-hidden /> {t(`target.${target}`)} <TextState text={text.text} />
          </p>
          <GrowingText
            ref={field}
            label={t(`target.${target}`)}
            lang={langTag(target)}
            value={kept.text}
            placeholder={t('place')}
            autoFocus
            onChange={kept.change}
          />
          {words.length > limit && (
            <p className="ch-length" data-over role="status">
              {t('over', { limit, count: words.length - limit })}
            </p>
          )}
        </div>
      </div>
      {gone && (
        <p className="tr-compare" role="alert">
          {t('gone')}
        </p>
      )}
      {compare && !gone && (
        <div className="tr-compare" role="alert">
          {moved && <p>{t('changed')}</p>}
          <p className="tr-cap">{t('theirs')}</p>
          <p className="ch-text" lang={langTag(target)} dir="auto">
            {existing === undefined ? t('none') : <PlainText text={existing} />}
          </p>
          <span>
            <Button size="small" disabled={existing === undefined} onClick={() => settle(existing)}>
              {t('use')}
            </Button>
            <Button size="small" onClick={() => settle()}>
              {t('keep')}
            </Button>
          </span>
        </div>
      )}
      {refusal && (
        <p className="tr-compare" role="alert">
          {refusal}
        </p>
      )}
      <Checked check={check} />
      <Offered channelId={text.channelId} source={source} text={original} value={kept.text} onChange={kept.change} />
      <Wordings text={text} target={target} value={kept.text} />
      <footer className="tr-foot">
        <small>{message?.held && message.held.sentAs === null && t('sent_after')}</small>
        <Button size="small" type="text" onClick={onSkip}>
          {t('skip')}
        </Button>
        {message && (
          <Button size="small" disabled={!ready} onClick={() => void write(false)}>
            {t('save')}
          </Button>
        )}
        <Button size="small" type="primary" disabled={!ready || holds} loading={busy} onClick={() => void write(true)}>
          {t('verify')}
        </Button>
      </footer>
    </section>
  );
}
