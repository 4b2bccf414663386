import { Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenSession } from '../../../src/contract/sessions.js';
import { Ago } from './Ago.js';
import { TwoClocks } from './TwoClocks.js';
import './DeviceList.css';

interface Props {
  sessions: readonly OpenSession[];
  /** The session that is being ended. */
  busy: string | undefined;
  onEnd(sessionId: string): void;
  /** When each was opened as well. */
  opened?: boolean;
}

/** Where an account is signed in, in the names people know their devices by; any but this one can be ended. */
export function DeviceList({ sessions, busy, onEnd, opened = false }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="devices">
      {sessions.map(({ id, device, seenAt, openedAt, present }) => (
        <li key={id}>
          {device?.phone ? <Smartphone size={18} /> : <Monitor size={18} />}
          <span className="devices-words">
            <span translate="no">{deviceWords(device) || t('device.unknown')}</span>
            {opened && (
              <small>
                {t('device.opened')} <TwoClocks at={openedAt} date="unless_today" />
              </small>
            )}
          </span>
          <span className="devices-seen">{present ? t('device.present') : <Ago at={seenAt} />}</span>
          {!present && (
            <button
              type="button"
              className="text-button text-button-danger"
              disabled={busy === id}
              onClick={() => onEnd(id)}
            >
              {t('device.end')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** “Windows · Chrome”; what is not known is left out. */
export function deviceWords(device: OpenSession['device']): string {
  return [device?.system, device?.browser].filter(Boolean).join(' · ');
}
