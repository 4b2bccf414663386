import './parts.css';

interface Props {
  value: number;
  /** What is counted, for those who do not see the place it stands in. */
  label?: string;
  soft?: boolean;
  /** There are at least so many. */
  more?: boolean;
}

/** How many; above 99 it stops counting, for the server does too. */
export function Count({ value, label, soft = false, more = false }: Props) {
  if (value <= 0) return null;
  return (
    <span className={soft ? 'count count-soft' : 'count'}>
      <span aria-hidden={label ? 'true' : undefined}>{value > 99 ? '99+' : more ? `${value}+` : value}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
