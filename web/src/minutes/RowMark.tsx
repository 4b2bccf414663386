import { CircleCheck, CircleDashed, Languages, MessageSquareDiff, TriangleAlert } from 'lucide-react';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import { type RowState, stateOf } from '../../../src/language/minutes.js';
import { useEditing } from './editing.js';

const icons = {
  missing: CircleDashed,
  machine: Languages,
  out_of_step: TriangleAlert,
  suggestion: MessageSquareDiff,
  agreed: CircleCheck,
} as const satisfies Record<RowState, unknown>;

/** How the two wordings of a row stand to each other, by shape and colour and in words. */
export function RowMark({ row }: { row: Pick<MinutesRow, 'text' | 'suggestions'> }) {
  const { t } = useEditing();
  const state = stateOf(row);
  const Icon = icons[state];
  const says = t(`minutes:row_state.${state}`);
  return (
    <span className="me-mark" data-state={state} role="img" aria-label={says} title={says}>
      <Icon size={17} />
    </span>
  );
}
