import { Button } from 'antd';
import { ServerOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NoLine, Refusal } from '../api/call.js';
import { notify } from './notices.js';
import './states.css';

interface Props {
  error: unknown;
  /** What could not be done; without it the server's own words stand alone. */
  title?: string;
  /** Whether what was typed or shown is still there. */
  safe?: string;
  retry?: () => void;
}

/** What happened, whether anything is lost, and what to do. */
export function ErrorState({ error, title, safe, retry }: Props) {
  const { t } = useTranslation();
  const code = error instanceof Refusal ? error.problem.instance : '';
  return (
    <div className="error-state" role="alert">
      <ServerOff size={26} />
      <h2>{title ?? t('error.title')}</h2>
      <p>
        {explain(error, t)} {safe ?? t('error.safe')}
      </p>
      <div className="error-state-next">
        {retry && (
          <Button type="primary" size="small" onClick={retry}>
            {t('action.reload')}
          </Button>
        )}
        {code && (
          <Button
            size="small"
            onClick={() => {
              void navigator.clipboard?.writeText(code).then(() => notify({ text: t('error.code_copied') }));
            }}
          >
            {t('error.copy_code')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** An error in a sentence: the server's own where it gave one. */
export function explain(error: unknown, t: (key: string) => string): string {
  if (error instanceof Refusal) return error.problem.detail || error.problem.title || t('common:error.failed');
  if (error instanceof NoLine) return t(navigator.onLine ? 'common:error.no_answer' : 'common:error.no_line');
  return t('common:error.failed');
}
