import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Paperclip, Quote, Send, Split } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import type { IssueView } from '../../../src/contract/issues.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { otherSide } from '../../../src/language/clocks.js';
import { proposedTitle } from '../../../src/language/issue-fields.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useMe, useStart } from '../api/start.js';
import { useKept } from '../channel/drafts.js';
import { AttachButton } from '../files/AttachButton.js';
import { pasteFiles } from '../files/drop.js';
import { mayGo, Tray } from '../files/Tray.js';
import { useLanguage } from '../i18n.js';
import { putIssue } from '../live/issues.js';
import { filesArrived, forgetFiles, useTray } from '../live/uploads.js';
import { useLookups } from '../phrases/book.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { MessageLine } from '../ui/MessageLine.js';
import { Missing } from '../ui/Missing.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { BothTexts } from './BothTexts.js';
import { FieldInput } from './FieldInput.js';
import { filesOf } from './fieldDraft.js';
import { emptyDraft, type NewDraft, readFields } from './newDraft.js';
import { Preview } from './Preview.js';
import { TurnFields } from './TurnFields.js';
import { TypeChoice } from './TypeChoice.js';
import { newTurn, turnOf } from './turnDraft.js';
import { WordsFields } from './WordsFields.js';

interface Props {
  channels: readonly ChannelView[];
  types: readonly IssueType[];
  /** What it is made out of. */
  message: MessageView | undefined;
  /** What it is split from; it stands in the same room. */
  whole?: IssueView;
  start: Partial<NewDraft>;
  /** What it is made out of, as one word: each has a draft of its own. */
  origin: string;
}

/** What a new issue needs: its type, the facts the type asks for, a title, and whose turn it is then. */
export function NewIssueForm({ channels, types, message, whole, start, origin }: Props) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const away = otherLanguage(language);
  const { side } = useReader();
  const me = useMe();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const gates = useGatesById();
  const lookups = useLookups(useStart((all) => all.organisations));
  const place = `new-issue:${me.id}:${origin}`;
  const kept = useKept<NewDraft>(place, { ...emptyDraft, ...start });
  const { value: draft } = kept;
  const change = (part: Partial<NewDraft>) => kept.change({ ...draft, ...part });
  const [ids] = useState(() => ({ id: newId(), messageId: newId() }));
  /** How often it was to be sent before it was filled in. */
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useRef<HTMLFormElement>(null);
  // On a phone what is missing may stand far above the button.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const tray = useTray(place);

  const type = types.find(({ key }) => key === draft.type) ?? types[0];
  const channel = channels.find(({ id }) => id === draft.channelId) ?? channels[0];
  const inner = draft.room === 'side';
  const typed = channel?.gateId ? { gate: { text: channel.gateId }, ...draft.fields } : draft.fields;
  const { specs, values, problems } = type
    ? readFields(type, typed, { language, side, inner })
    : { specs: [], values: {}, problems: new Map() };
  const title = draft.title ?? (type && proposedTitle(type, values, language, lookups)) ?? '';
  const titleOther = draft.titleOther ?? (type && proposedTitle(type, values, away, lookups)) ?? '';
  const turnDraft = { ...newTurn(inner ? side : otherSide(side), type?.days.answer ?? 7, side), ...draft.turn };
  const turn = turnOf(turnDraft, language, side);
  const missing = [
    ...specs.filter(({ key }) => problems.has(key)).map(({ label }) => label[language]),
    title.trim() === '' && t('new.name'),
    !turn && t('turn.next'),
  ];
  const ready = missing.every((one) => one === false) && mayGo(tray);

  const opening = useMutation({
    mutationFn: async () => {
      if (!type || !channel || !turn) throw new Error('Sent before it was filled in.');
      const files = tray.map(({ item }) => item.id);
      const inFields = filesOf(values);
      await filesArrived([...files, ...inFields]);
      const [text, other] = [draft.words.trim(), inner ? '' : draft.other.trim()];
      const said = {
        id: ids.messageId,
        ...(text && { text: { source: language, [language]: text, ...(other && { [away]: other }) } }),
        ...(files.length > 0 && { files }),
        ...(message && { replyTo: message.id }),
      };
      const awayTitle = inner ? '' : titleOther.trim();
      const body = {
        id: ids.id,
        type: type.key,
        title: { source: language, [language]: title.trim(), ...(awayTitle && { [away]: awayTitle }) },
        fields: values,
        turn,
        ...(whole && { splitFrom: whole.id }),
        ...(draft.reference.trim() && { reference: draft.reference.trim() }),
        ...((text || files.length > 0) && { message: said }),
      };
      const route = inner ? 'POST /channels/:channelId/side/issues' : 'POST /channels/:channelId/issues';
      const issue = await call(route, { params: { channelId: channel.id }, body });
      forgetFiles([...files, ...inFields]);
      return issue;
    },
    onSuccess: (issue) => {
      kept.forget();
      putIssue(cache, issue);
      void navigate(`/issues/${issue.number}`, { replace: true });
    },
  });
  const submit = (): void => {
    if (!ready) setTries(tries + 1);
    else if (!opening.isPending) opening.mutate();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  if (!type || !channel) return null;
  return (
    <div className="is-new-body">
      <form
        className="is-new-form"
        ref={form}
        onKeyDown={onKeyDown}
        onPaste={(event) => pasteFiles(event, place)}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TypeChoice types={types} value={type.key} onChange={(key) => change({ type: key })} />
        {message && (
          <div className="is-quoted">
            <Quote size={15} aria-hidden />
            <MessageLine message={message} />
          </div>
        )}
        {whole && (
          <div className="is-quoted">
            <Split size={15} aria-hidden />
            <p>
              {t('relation.split_from')} <Link to={`/issues/${whole.number}`}>{whole.number}</Link>{' '}
              <BothTexts text={whole.title} shared={!inner} />
            </p>
          </div>
        )}
        <div className="is-fields">
          <div className="is-field">
            <Field label={t('new.channel')} required>
              {(attributes) => (
                <select
                  {...attributes}
                  disabled={Boolean(message ?? whole)}
                  value={channel.id}
                  onChange={({ target }) => change({ channelId: target.value })}
                >
                  {channels.map((one) => (
                    <option key={one.id} value={one.id}>
                      {channelName(one, gates)[language] ?? one.code}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          {!message && !whole && (
            <div className="is-field field">
              <span className="field-legend">{t('new.room')}</span>
              <Toggle<NewDraft['room']>
                label={t('new.room')}
                value={draft.room}
                onChange={(room) => change({ room, turn: {} })}
                options={[
                  { value: 'shared', label: t('write.shared') },
                  { value: 'side', label: t('new.inner') },
                ]}
              />
            </div>
          )}
          {specs.map((spec) => (
            <FieldInput
              key={spec.key}
              spec={spec}
              place={place}
              shared={!inner}
              typed={typed[spec.key]}
              problem={tried || problems.get(spec.key) !== 'required' ? problems.get(spec.key) : undefined}
              onType={(next) => change({ fields: { ...draft.fields, [spec.key]: next } })}
            />
          ))}
          <div className="is-field is-field-wide">
            <Field
              label={t('new.name')}
              required
              hint={type.title && t('new.name_says')}
              error={tried && title.trim() === '' ? t('wrong.required') : undefined}
            >
              {(attributes) => (
                <Input
                  {...attributes}
                  lang={langTag(language)}
                  maxLength={120}
                  value={title}
                  onChange={({ target }) => change({ title: target.value })}
                />
              )}
            </Field>
            {!inner && (
              <Field label={t(`in_language.${away}`)} aside={t('other_says')}>
                {(attributes) => (
                  <Input
                    {...attributes}
                    lang={langTag(away)}
                    maxLength={120}
                    value={titleOther}
                    onChange={({ target }) => change({ titleOther: target.value })}
                  />
                )}
              </Field>
            )}
          </div>
        </div>
        <TurnFields
          value={turnDraft}
          sides={inner ? [side] : ['vn', 'cn']}
          tried={tried}
          onChange={(next) => change({ turn: next })}
        />
        <WordsFields label={t('new.words')} shared={!inner} value={draft} onChange={change} />
        <Tray tray={tray} holds={false} />
        <div className="is-fields">
          <div className="is-field">
            <Field label={t('reference.label')} hint={t('reference.hint')}>
              {(attributes) => (
                <Input
                  {...attributes}
                  maxLength={60}
                  translate="no"
                  value={draft.reference}
                  onChange={({ target }) => change({ reference: target.value })}
                />
              )}
            </Field>
          </div>
          <AttachButton audience={place} label={t('papers.attach')} className="is-attach">
            <Paperclip size={15} aria-hidden /> {t('papers.attach')}
          </AttachButton>
        </div>
        {tried && <Missing of={missing} />}
        {opening.error && <Callout tone="error">{explain(opening.error, common)}</Callout>}
        <footer className="is-new-foot">
          <span>{t('new.kept')}</span>
          <Button
            onClick={() => {
              kept.change({ ...emptyDraft, ...start });
              setTries(0);
            }}
          >
            {t('new.clear')}
          </Button>
          <Button type="primary" htmlType="submit" icon={<Send size={15} />} loading={opening.isPending}>
            {t(inner ? 'new.do_inner' : `new.do.${otherSide(side)}`)}
          </Button>
        </footer>
      </form>
      {!inner && <Preview type={type} title={titleOther} values={values} step={turnDraft.other} words={draft.other} />}
    </div>
  );
}
