import { useTranslation } from 'react-i18next';
import type { TextVersion } from '../../../src/contract/text.js';

/** Before words that a machine made and nobody has checked, wherever they stand without their state. */
export function MachineMark({ version }: { version: Pick<TextVersion, 'status'> | undefined }) {
  const { t } = useTranslation('common');
  return version?.status === 'machine' ? <span className="machine-mark">{t('machine')} </span> : null;
}
