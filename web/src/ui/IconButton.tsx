import type { ComponentProps, ReactNode } from 'react';
import './parts.css';

type Props = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & { label: string; icon: ReactNode };

/** A button that shows only an icon; what it does is said in its label. */
export function IconButton({ label, icon, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={className ? `icon-button ${className}` : 'icon-button'}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  );
}
