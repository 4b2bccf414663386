import { AtSign } from 'lucide-react';
import { type ComponentProps, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../src/language/calling.js';
import { roleWords, sideWords } from '../../../src/language/mentions.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { Avatar } from '../ui/Avatar.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { GrowingText } from './GrowingText.js';
import { useCalling } from './useCalling.js';
import './mentions.css';

type Props = ComponentProps<typeof GrowingText>;

/** A field in which an `@` opens the list of who reads the room. */
export function CallingText({ ref, value, onChange, onKeyDown, ...rest }: Props) {
  const { t } = useTranslation('channel');
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  const id = useId();
  const { found, active, follow, choose, takes, close } = useCalling({ field, value, onChange });
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!active) return;
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const open = found.length > 0;
  return (
    <div className="mn-field" onSelect={follow} onBlur={close}>
      <GrowingText
        {...rest}
        ref={field}
        value={value}
        list={open ? { id, ...(active && { activeId: `${id} ${active.key}`.replaceAll(' ', '-') }) } : undefined}
        onChange={(next) => {
          onChange(next);
          follow();
        }}
        onKeyDown={(event) => {
          if (!takes(event)) onKeyDown?.(event);
        }}
      />
      <span className="sr-only" role="status">
        {open && t('call.found', { count: found.length })}
      </span>
      {open && (
        <ul
          className="mn-list"
          ref={list}
          id={id}
          role="listbox"
          tabIndex={0}
          aria-label={t('call.list')}
          // The field keeps the focus, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
        >
          {found.map((choice) => (
            <li
              key={choice.key}
              id={`${id} ${choice.key}`.replaceAll(' ', '-')}
              role="option"
              aria-selected={choice === active}
              onClick={() => choose(choice)}
            >
              <ChoiceText choice={choice} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  const language = useLanguage();
  const other = otherLanguage(language);
  if (choice.what === 'person') {
    const { person } = choice;
    return (
      <>
        <Avatar person={person} size="small" />
        <span className="mn-name">
          <PersonNameText name={person.name} both />
        </span>
        {person.side && <SideBadge side={person.side} />}
      </>
    );
  }
  const { side } = choice;
  const words = (of: typeof language) =>
    choice.what === 'side' ? sideWords(side, of) : roleWords(choice.role, side, of);
  return (
    <>
      <AtSign className="mn-sign" size={16} aria-hidden />
      <span className="mn-name">
        <span lang={langTag(language)}>{words(language)}</span>{' '}
        <span lang={langTag(other)} className="person-name-other">
          {words(other)}
        </span>
      </span>
      <SideBadge side={side} />
    </>
  );
}
