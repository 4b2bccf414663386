import { Button } from 'antd';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { Delegate, MeetingView } from '../../../src/contract/meetings.js';
import { inRank } from '../../../src/language/meetings.js';
import { personName } from '../../../src/language/names.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { NameForms } from '../names/NameForms.js';
import { BilingualFields, isTyped, toName, untyped } from '../ui/BilingualFields.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Field } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { ActDialog } from './ActDialog.js';

const parts = ['head', 'member', 'interpreter'] as const;

interface Props {
  meeting: MeetingView;
  channel: ChannelView;
  side: Side;
  onClose(): void;
}

/** One’s own delegation: people of the channel or names typed in, in their order. */
export function DelegationDialog({ meeting, channel, side, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const [id] = useState(newId);
  const [list, setList] = useState<Delegate[]>(meeting.delegations[side]);
  const [name, setName] = useState(untyped);
  const [post, setPost] = useState(untyped);
  const people = channel.members
    .map(({ person }) => person)
    .filter((person) => person.side === side && !list.some(({ personId }) => personId === person.id));
  const heads = list.filter(({ part }) => part === 'head').length;
  const move = (from: number, to: number) =>
    setList(list.map((one, index) => (index === from ? list[to] : index === to ? list[from] : one) ?? one));
  const add = (delegate: Delegate) => setList(inRank([...list, delegate]));
  /** The script the name is known in, while it is known in one only. */
  const half = name.zh.trim() === '' ? 'vi' : name.vi.trim() === '' ? 'zh' : undefined;
  const first = heads === 0 ? ('head' as const) : ('member' as const);
  return (
    <ActDialog
      wide
      title={t('delegation.open_title')}
      does={t('delegation.do')}
      ready={heads <= 1}
      onClose={onClose}
      act={() =>
        call('PUT /meetings/:meetingId/delegation', {
          params: { meetingId: meeting.id },
          version: meeting.version,
          body: {
            id,
            delegates: list.map(({ personId, part, name, post }) =>
              personId ? { personId, part } : { name, post, part },
            ),
          },
        })
      }
    >
      <ol className="mt-delegates">
        {list.map((one, index) => (
          <li key={one.personId ?? `${one.name.vi} ${one.name.zh}`}>
            <span>
              <BilingualNameText name={one.name} both />
            </span>
            <select
              aria-label={t('delegation.part.label')}
              value={one.part}
              onChange={({ target }) => {
                const part = target.value as Delegate['part'];
                setList(inRank(list.map((other) => (other === one ? { ...one, part } : other))));
              }}
            >
              {parts.map((part) => (
                <option key={part} value={part}>
                  {t(`delegation.part.${part}`)}
                </option>
              ))}
            </select>
            <IconButton
              label={t('up')}
              icon={<ArrowUp size={15} />}
              disabled={list[index - 1]?.part !== one.part}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              label={t('down')}
              icon={<ArrowDown size={15} />}
              disabled={list[index + 1]?.part !== one.part}
              onClick={() => move(index, index + 1)}
            />
            <IconButton
              label={t('delegation.remove')}
              icon={<Trash2 size={15} />}
              onClick={() => setList(list.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ol>
      {heads > 1 && <p className="field-error">{t('delegation.two_heads')}</p>}
      {people.length > 0 && (
        <Field label={t('delegation.add_person')}>
          {(attributes) => (
            <select
              {...attributes}
              value=""
              onChange={({ target }) => {
                const person = people.find((one) => one.id === target.value);
                if (!person) return;
                const { vi, zh } = person.name;
                const named = { vi: vi?.text ?? null, zh: zh?.text ?? null };
                add({ personId: person.id, name: named, post: person.post, part: first });
              }}
            >
              <option value="">{t('delegation.choose')}</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {personName(person.name, language).text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <BilingualFields
        label={{ vi: t('delegation.name_vi'), zh: t('delegation.name_zh') }}
        value={name}
        onChange={setName}
      />
      {half && (
        <NameForms
          name={name[half]}
          to={otherLanguage(half)}
          what="person"
          onTake={(form) => setName({ ...name, [otherLanguage(half)]: form })}
        />
      )}
      <BilingualFields
        label={{ vi: t('delegation.post_vi'), zh: t('delegation.post_zh') }}
        value={post}
        onChange={setPost}
      />
      <p>
        <Button
          disabled={!isTyped(name)}
          onClick={() => {
            add({ personId: null, name: toName(name), post: isTyped(post) ? toName(post) : null, part: first });
            setName(untyped);
            setPost(untyped);
          }}
        >
          {t('delegation.add_typed')}
        </Button>
      </p>
    </ActDialog>
  );
}
