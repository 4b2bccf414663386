import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './states.css';

const icons = { error: CircleAlert, warning: TriangleAlert, ok: CircleCheck, info: Info };

/** A sentence that matters here and now, beside what it is about. Errors and successes are read aloud at once. */
export function Callout({ tone, children }: { tone: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className={`callout callout-${tone}`} role={tone === 'error' ? 'alert' : tone === 'ok' ? 'status' : undefined}>
      <Icon size={16} />
      <div className="callout-body">{children}</div>
    </div>
  );
}
