import { useTranslation } from 'react-i18next';
import { allows } from '../../../src/contract/permissions.js';
import { useSetting } from './rooms.js';

/** Who could translate what is written here, and check what is held: that waits where only the own side reads. */
export function useInterpreters(): { any: boolean; own: boolean } {
  const { channel, me } = useSetting();
  const interpreters = channel.members.filter(({ roles }) => allows(roles, 'translation.write'));
  return { any: interpreters.length > 0, own: interpreters.some(({ person }) => person.side === me.side) };
}

/** Whether a message goes out only after the interpreter's check; without an interpreter it says who can help. */
export function HoldChoice({ hold, onHold }: { hold: boolean; onHold(hold: boolean): void }) {
  const { t } = useTranslation('channel');
  const { own } = useInterpreters();
  return (
    <label className="cp-hold">
      <input
        type="checkbox"
        checked={hold}
        // What was ticked while there was an interpreter can be taken back.
        disabled={!own && !hold}
        onChange={(event) => onHold(event.target.checked)}
      />
      <span>
        {t('compose.hold')}
        {!own && <small>{t('compose.no_interpreter')}</small>}
      </span>
    </label>
  );
}
