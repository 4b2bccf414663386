import { useSyncExternalStore } from 'react';
import { createStore, useStore } from '../live/store.js';

/** What a person chose: follow the device, or always one. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const kept = 'theme';
const choice = createStore<ThemeChoice>(read());
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

/** The choice itself, for the menu that changes it. */
export const useThemeChoice = (): ThemeChoice => useStore(choice, (value) => value);

/** The theme to draw in now. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useThemeChoice();
  const dark = useSyncExternalStore(
    (listener) => {
      darkDevice.addEventListener('change', listener);
      return () => darkDevice.removeEventListener('change', listener);
    },
    () => darkDevice.matches,
  );
  return chosen === 'system' ? (dark ? 'dark' : 'light') : chosen;
}

/** Changes the theme at once and remembers it on the device, for the sign-in page too. */
export function setThemeChoice(value: ThemeChoice): void {
  choice.set(value);
  try {
    localStorage.setItem(kept, value);
  } catch {
    // A device that keeps nothing follows its own setting next time.
  }
}

function read(): ThemeChoice {
  try {
    const value = localStorage.getItem(kept);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}
