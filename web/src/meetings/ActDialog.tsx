import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../api/call.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { FormDialog } from '../ui/FormDialog.js';
import { type Done, useDoing } from './useMeeting.js';

interface Props {
  title: string;
  /** What its button says. */
  does: string;
  ready?: boolean;
  wide?: boolean;
  act(): Promise<Done>;
  onDone?(done: Done): void;
  onClose(): void;
  children?: ReactNode;
}

/** A short form for one act on a meeting; a refusal is said in it, and nothing typed is lost. */
export function ActDialog({ act, onDone, onClose, children, ...frame }: Props) {
  const doing = useDoing();
  const finish = (done: Done) => {
    onDone?.(done);
    onClose();
  };
  return (
    <FormDialog
      {...frame}
      pending={doing.isPending}
      onSend={() => doing.mutate(act, { onSuccess: finish })}
      onClose={onClose}
    >
      {children}
      {doing.error && <Refused error={doing.error} />}
    </FormDialog>
  );
}

/** Why it was refused, with everything that is named in the refusal. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const named = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  return (
    <Callout tone="error">
      {explain(error, t)}
      {named.length > 0 && (
        <ul>
          {named.map(({ pointer, message }) => (
            <li key={pointer}>{message}</li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
