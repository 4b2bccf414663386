import { Component, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NoLine } from '../api/call.js';
import { line } from '../live/line.js';
import { ErrorState } from '../ui/ErrorState.js';

interface State {
  error: unknown;
}

/** A page that could not be loaded or drawn says so in its place, and the rest of the screen stays. */
export class RouteError extends Component<{ children: ReactNode; resetKey?: string }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override componentDidUpdate(before: { resetKey?: string }): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <PageError error={error} />;
  }
}

/** The browsers' words for a part of the program that did not come; they have no code for it. */
const notLoaded = (error: unknown): boolean => error instanceof Error && /module|preload/i.test(error.message);

/** Where a part of the program did not come for want of a line, it is asked for again once there is one. */
function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const offline = notLoaded(error) && (!navigator.onLine || line.get().state === 'offline');
  useEffect(() => {
    if (!offline) return;
    const reload = () => location.reload();
    window.addEventListener('online', reload);
    const forget = line.subscribe(() => ['synced', 'weak'].includes(line.get().state) && reload());
    return () => {
      window.removeEventListener('online', reload);
      forget();
    };
  }, [offline]);
  return (
    <ErrorState
      error={offline ? new NoLine() : error}
      title={t('error.page')}
      {...(offline ? { safe: t('error.comes_back') } : {})}
      retry={() => location.reload()}
    />
  );
}
