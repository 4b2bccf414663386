import { ArrowDown, ArrowUp, Ellipsis, ListPlus, MessageSquareDiff, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { MinutesRow, Stand } from '../../../src/contract/minutes.js';
import { IconButton } from '../ui/IconButton.js';
import { useEditing } from './editing.js';

interface Props {
  row: MinutesRow;
  onAdd(after: string): void;
}

const stands: readonly Stand[] = ['agreed', 'reserved', 'deferred'];

/** What can be done with a row beside wording it, behind one button; each has a key of its own where it is done often. */
export function RowMenu({ row, onAdd }: Props) {
  const { me, joint, acts, t } = useEditing();
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const menu = useId();
  const own = me.side ? row.stands[me.side] : null;
  const hide = { popoverTarget: menu, popoverTargetAction: 'hide' } as const;
  return (
    <>
      <IconButton
        className="me-more"
        label={t('minutes:act.more')}
        icon={<Ellipsis size={16} />}
        popoverTarget={menu}
        aria-expanded={open}
      />
      <div
        className="me-menu"
        id={menu}
        popover="auto"
        role="group"
        aria-label={t('minutes:act.more')}
        onToggle={(event) => {
          const now = event.newState === 'open';
          setOpen(now);
          setRemoving(false);
          const button = document.querySelector(`[popovertarget="${CSS.escape(menu)}"]`);
          if (now && button) place(event.currentTarget, button);
        }}
      >
        {open && (
          <>
            {joint && row.kind === 'paragraph' && (
              <div className="me-menu-stands" role="group" aria-label={t('minutes:stand.own')}>
                <p>{t('minutes:stand.own')}</p>
                {stands.map((stand) => (
                  <button
                    key={stand}
                    type="button"
                    aria-pressed={own === stand}
                    {...hide}
                    onClick={() => acts.stand(row, own === stand ? null : stand)}
                  >
                    {t(`minutes:stand.${stand}`)}
                  </button>
                ))}
              </div>
            )}
            <button
              type="button"
              {...hide}
              onClick={() => {
                const cell = document.querySelector(`#row-${row.id} [data-cell]`);
                cell?.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', ctrlKey: true, bubbles: true }));
              }}
            >
              <MessageSquareDiff size={16} aria-hidden /> {t('minutes:act.suggest')} <kbd>Ctrl M</kbd>
            </button>
            <button type="button" {...hide} onClick={() => onAdd(row.id)}>
              <ListPlus size={16} aria-hidden /> {t('minutes:act.add_below')} <kbd>Ctrl Enter</kbd>
            </button>
            <button type="button" {...hide} onClick={() => acts.move(row, -1)}>
              <ArrowUp size={16} aria-hidden /> {t('minutes:act.up')} <kbd>Ctrl Shift ↑</kbd>
            </button>
            <button type="button" {...hide} onClick={() => acts.move(row, 1)}>
              <ArrowDown size={16} aria-hidden /> {t('minutes:act.down')} <kbd>Ctrl Shift ↓</kbd>
            </button>
            {removing ? (
              <button type="button" className="me-danger" {...hide} onClick={() => acts.remove(row)}>
                <Trash2 size={16} aria-hidden /> {t('minutes:act.remove_sure')}
              </button>
            ) : (
              <button type="button" className="me-danger" onClick={() => setRemoving(true)}>
                <Trash2 size={16} aria-hidden /> {t('minutes:act.remove')}
              </button>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** Beside its button, within the window; on a phone the style puts it at the foot. */
function place(list: HTMLElement, button: Element): void {
  const { right, bottom } = button.getBoundingClientRect();
  list.style.setProperty('--right', `${Math.max(8, innerWidth - right)}px`);
  list.style.setProperty('--top', `${Math.max(8, Math.min(bottom + 2, innerHeight - 290))}px`);
}
