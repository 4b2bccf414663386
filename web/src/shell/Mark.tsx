/** The mark of the service: a bridge between two banks. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="7" fill="var(--mark, var(--accent))" />
      <path
        d="M4.5 18.5h19M8 18.5v4M20 18.5v4M6 18.5c2.2-7.6 5-11 8-11s5.8 3.4 8 11M10.6 18.5v-5.2M14 18.5V7.8M17.4 18.5v-5.2"
        fill="none"
        stroke="var(--on-mark, var(--on-accent))"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
