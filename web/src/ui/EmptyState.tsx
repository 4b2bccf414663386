import type { ReactNode } from 'react';
import './states.css';

interface Props {
  icon?: ReactNode;
  title: string;
  /** What it means, in one sentence. */
  says?: ReactNode;
  /** The next step: a link or a button. */
  children?: ReactNode;
}

/** Nothing here, said in words, with what to do next. */
export function EmptyState({ icon, title, says, children }: Props) {
  return (
    <div className="empty-state">
      {icon && <span className="empty-state-icon">{icon}</span>}
      <h2>{title}</h2>
      {says && <p>{says}</p>}
      {children && <div className="empty-state-next">{children}</div>}
    </div>
  );
}
