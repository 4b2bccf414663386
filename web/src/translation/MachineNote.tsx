import { useTranslation } from 'react-i18next';
import type { BilingualText, TextVersion } from '../../../src/contract/text.js';
import { Findings } from '../guard/Findings.js';
import { useGuard } from '../guard/useGuard.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { ProviderName } from './EngineName.js';

interface Props {
  text: BilingualText;
  /** What the machine made of it. */
  version: TextVersion;
}

/** Under a machine's wording: that nobody has checked it, what it was made with, and where it does not say the same. */
export function MachineNote({ text: { vi, zh }, version: { at, machine } }: Props) {
  const { t } = useTranslation('translation');
  const guard = useGuard({ vi: vi?.text ?? '', zh: zh?.text ?? '' });
  return (
    <div className="ch-machine">
      <p className="ch-verified">
        {t('note')}{' '}
        {machine && (
          <>
            {t('from')} <ProviderName provider={machine.provider} />
            {machine.model && (
              <>
                {' '}
                (<span translate="no">{machine.model}</span>)
              </>
            )}
            {' · '}
          </>
        )}
        <TwoClocks at={at} date="unless_today" />
      </p>
      <Findings {...guard} />
    </div>
  );
}
