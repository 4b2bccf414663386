import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
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
    if (this.state.error === undefined) return this.props.children;
    return (
      <Translation>
        {(t) => <ErrorState error={this.state.error} title={t('error.page')} retry={() => location.reload()} />}
      </Translation>
    );
  }
}
