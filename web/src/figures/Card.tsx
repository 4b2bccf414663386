import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** Of what the numbers are. */
  says?: string;
  /** The chart, with the table beside it or below. */
  chart?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** One question the figures answer: as a picture, and as a table. */
export function Card({ title, says, chart, wide = false, children }: Props) {
  const id = useId();
  return (
    <section className={wide ? 'card fg-card fg-wide' : 'card fg-card'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {says && <p>{says}</p>}
      </header>
      {chart && <div className="fg-chart">{chart}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="fg-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
