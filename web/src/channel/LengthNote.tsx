import { useTranslation } from 'react-i18next';

/** The longest text of one language, as the server takes it. */
export const limit = 4_000;
const near = 200;

interface Props {
  length: number;
  /** The sentence that says what is too long. */
  over: 'compose.over' | 'compose.other_over' | 'translate.over';
}

/** Says how much room is left when it gets tight, and what to do when there is none. */
export function LengthNote({ length, over }: Props) {
  const { t } = useTranslation('channel');
  if (length < limit - near) return null;
  const left = limit - length;
  return (
    <p className="ch-length" data-over={left < 0 || undefined} role="status">
      {left < 0 ? t(over, { count: -left }) : t('compose.left', { count: left })}
    </p>
  );
}
