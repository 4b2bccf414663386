import { useMutation } from '@tanstack/react-query';
import { Download, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperQuery } from '../../../src/contract/documents.js';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { callFile } from '../api/call.js';
import { handOver } from '../export/files.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import './papers.css';

interface Props {
  minutes: Pick<MinutesView, 'id' | 'number'>;
  paper: PaperQuery;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** Long minutes take seconds to draw, and others may be before them in line. */
const patience = 90_000;

/** Fetches a paper and hands it over; while it is drawn it turns, and a refusal is said in words. */
export function PaperLink({ minutes: { id: minutesId, number }, paper, label, className, children }: Props) {
  const { t } = useTranslation();
  const fetching = useMutation({
    mutationFn: () =>
      callFile('GET /minutes/:minutesId/paper', { params: { minutesId }, query: paper, timeout: patience }),
    onSuccess: (file) => handOver(file, nameOf(number, paper)),
    onError: (error) => notify({ text: explain(error, t) }),
  });
  const waits = fetching.isPending;
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-busy={waits}
      aria-disabled={waits}
      onClick={() => !waits && fetching.mutate()}
    >
      {waits ? <LoaderCircle className="ms-turning" size={14} aria-hidden /> : <Download size={14} aria-hidden />}
      {children}
    </button>
  );
}

/** The name the service gives the same file. */
function nameOf(number: string | null, { copy, language, format }: PaperQuery): string {
  return `${[number ?? 'DU-THAO', copy.toUpperCase(), ...(language ? [language] : [])].join('-')}.${format}`;
}
