import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { refusedFor } from '../api/problems.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';

/** The state somebody looked at when they began to write. */
export interface Base {
  version: number;
  /** Somebody acted since. */
  moved: boolean;
  /** The newer state was looked at. */
  follow(): void;
}

/** Which state of an issue a form was opened on. */
export function useBase({ version: now }: Pick<IssueView, 'version'>): Base {
  const [version, setVersion] = useState(now);
  return { version, moved: version !== now, follow: () => setVersion(now) };
}

interface Props {
  base: Base;
  error: unknown;
}

/** Says that the issue was changed while one wrote, or why it was refused; what was typed stays. */
export function Meanwhile({ base, error }: Props) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  if (base.moved) {
    return (
      <Callout tone="warning">
        <span role="alert">{t('moved')}</span>
        <Button size="small" onClick={base.follow}>
          {t('moved_follow')}
        </Button>
      </Callout>
    );
  }
  if (!error) return null;
  return (
    <Callout tone="error">{refusedFor(error, 'change.version_old') ? t('moved_wait') : explain(error, common)}</Callout>
  );
}
