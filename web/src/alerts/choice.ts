import { createStore, useStore } from '../live/store.js';

/** What is said of a new message while the window is out of sight: nothing, that there is one, or what it says too. */
export type AlertChoice = 'off' | 'plain' | 'content';

const kept = 'alerts';
const choice = createStore<AlertChoice>(read());
const blocked = createStore(false);

/** What was chosen on this device, for as long as the browser still allows it. */
export const alertChoice = (): AlertChoice => (allowed() ? choice.get() : 'off');

/** The same, for the menu. */
export const useAlertChoice = (): AlertChoice => useStore(choice, alertChoice);

/** The browser has been told not to show anything. */
export const useAlertsBlocked = (): boolean => useStore(blocked, (value) => value);

/** Whether this browser can show notices at all. */
export const canAlert = 'Notification' in globalThis;

/** Takes the choice; the browser asks its own question now, and never before. */
export async function chooseAlerts(value: AlertChoice): Promise<void> {
  const may = value === 'off' || (await Notification.requestPermission()) === 'granted';
  blocked.set(!may);
  choice.set(may ? value : 'off');
  try {
    localStorage.setItem(kept, choice.get());
  } catch {
    // A device that keeps nothing is asked again next time.
  }
}

function allowed(): boolean {
  return canAlert && Notification.permission === 'granted';
}

function read(): AlertChoice {
  try {
    const value = localStorage.getItem(kept);
    return value === 'plain' || value === 'content' ? value : 'off';
  } catch {
    return 'off';
  }
}
