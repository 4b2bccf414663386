import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { saysSignedOut, whenSignedOut } from '../api/session.js';
import { type Start, startQuery } from '../api/start.js';
import { currentLanguage, setLanguage, useWordsInside } from '../i18n.js';
import { insist } from '../live/insist.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { setSingleKeys } from '../ui/singleKeys.js';
import { setThemeChoice } from '../ui/themeChoice.js';
import { leave } from './leave.js';
import { Shell } from './Shell.js';

/** Everything behind the sign-in: loads the start, then follows the log for as long as the window is open. */
export function SignedIn() {
  const { t } = useTranslation();
  const { data: start, error, refetch } = useQuery(startQuery);
  const words = useWordsInside();
  useEffect(() => whenSignedOut(() => void leave()), []);
  if (start && words) return <Session key={start.me.id} start={start} />;
  if (error && !saysSignedOut(error)) {
    return <ErrorState error={error} title={t('error.start')} retry={() => void refetch()} />;
  }
  return <Skeletons />;
}

function Session({ start }: { start: Start }) {
  const cache = useQueryClient();
  const personId = start.me.id;
  const { language, theme, keys } = start.preferences;
  useEffect(() => {
    let close: (() => void) | undefined;
    const over = new AbortController();
    // Not part of what the sign-in page brings; here it comes beside the first page.
    void insist(() => import('./session.js'), over.signal).then((session) => {
      if (!over.signal.aborted) close = session?.openSession(cache, personId);
    });
    return () => {
      over.abort();
      close?.();
    };
  }, [cache, personId]);
  useEffect(() => {
    if (language !== currentLanguage()) void setLanguage(language);
  }, [language]);
  useEffect(() => setThemeChoice(theme), [theme]);
  useEffect(() => setSingleKeys(keys !== 'off'), [keys]);
  return <Shell />;
}
