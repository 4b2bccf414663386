/** In whose colour a bar is drawn: what was opened and closed in neutral ones, the sides in theirs. */
export type Tone = 'opened' | 'closed' | 'vn' | 'cn';

interface Props {
  value: number;
  /** The value that fills the whole. */
  most: number;
  tone: Tone;
  upright?: boolean;
}

/** One bar; what it says stands in words beside it, so it is hidden from whoever hears the page. */
export function Bar({ value, most, tone, upright = false }: Props) {
  const share = most > 0 ? (100 * value) / most : 0;
  const size = upright
    ? { x: 0, y: 100 - share, width: 100, height: share }
    : { x: 0, y: 0, width: share, height: 100 };
  return (
    <svg
      className={`fg-bar fg-bar-${tone}`}
      data-value={value}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect {...size} />
    </svg>
  );
}

/** What the colours of a chart stand for. */
export function Legend({ of }: { of: readonly (readonly [Tone, string])[] }) {
  return (
    <p className="fg-legend">
      {of.map(([tone, name]) => (
        <span key={tone}>
          <i className={`fg-key fg-bar-${tone}`} aria-hidden="true" />
          {name}
        </span>
      ))}
    </p>
  );
}
