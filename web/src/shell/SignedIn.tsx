import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { saysSignedOut, whenSignedOut } from '../api/session.js';
import { type Start, startQuery } from '../api/start.js';
import { currentLanguage, setLanguage } from '../i18n.js';
import { Connection } from '../live/connection.js';
import { closeOutbox, openOutbox, outboxHeard } from '../live/outbox.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { setThemeChoice } from '../ui/themeChoice.js';
import { signInAddress } from './leave.js';
import { Shell } from './Shell.js';

/** Everything behind the sign-in: loads the start, then follows the log for as long as the window is open. */
export function SignedIn() {
  const { t } = useTranslation();
  const { data: start, error, refetch } = useQuery(startQuery);
  useEffect(() => whenSignedOut(() => location.replace(signInAddress())), []);
  if (start) return <Session key={start.session.id} start={start} />;
  if (error && !saysSignedOut(error)) {
    return <ErrorState error={error} title={t('error.start')} retry={() => void refetch()} />;
  }
  return <Skeletons />;
}

function Session({ start }: { start: Start }) {
  const cache = useQueryClient();
  const sessionId = start.session.id;
  const { language, theme } = start.preferences;
  useEffect(() => {
    const first = cache.getQueryData<Start>(startQuery.queryKey);
    if (first?.session.id !== sessionId) return;
    const connection = new Connection(cache, first, outboxHeard);
    void connection.open();
    void openOutbox(cache, first.me.id);
    return () => {
      connection.close();
      closeOutbox();
    };
  }, [cache, sessionId]);
  useEffect(() => {
    if (language !== currentLanguage()) void setLanguage(language);
  }, [language]);
  useEffect(() => setThemeChoice(theme), [theme]);
  return <Shell />;
}
