import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call, NoLine } from '../api/call.js';
import { Callout } from '../ui/Callout.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { SignInLayout } from './SignInLayout.js';
import { tokenOfAddress } from './token.js';

/** A demo link signs in by itself, once the page is open. */
export default function EnterPage() {
  const { t } = useTranslation('sign-in');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const tried = useRef(false);
  const { mutate, error } = useMutation({
    mutationFn: () => call('POST /sessions/link', { body: { token: tokenOfAddress() } }),
    onSuccess: () => {
      cache.clear();
      navigate('/', { replace: true });
    },
  });
  useEffect(() => {
    if (tried.current) return;
    tried.current = true;
    mutate();
  }, [mutate]);
  return (
    <SignInLayout title="enter.title">
      {error instanceof NoLine && <ErrorState error={error} retry={() => mutate()} />}
      {error && !(error instanceof NoLine) && <Callout tone="error">{explain(error, t)}</Callout>}
      {error ? <Link to="/login">{t('link.to_sign_in')}</Link> : <Skeletons rows={1} />}
    </SignInLayout>
  );
}
