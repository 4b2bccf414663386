import type { ReactNode } from 'react';
import './parts.css';

/** A word or two on a tint. */
export function Tag({ tone, children }: { tone?: 'accent' | 'ok' | 'warning' | 'error'; children: ReactNode }) {
  return <span className={tone ? `tag tag-${tone}` : 'tag'}>{children}</span>;
}
