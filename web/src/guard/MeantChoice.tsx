import { useTranslation } from 'react-i18next';
import type { MeantReason } from '../../../src/contract/text.js';
import './guard.css';

const reasons: readonly MeantReason[] = ['same', 'converted', 'left_out', 'author_asked'];

interface Props {
  value: MeantReason | undefined;
  onChange(reason: MeantReason | undefined): void;
}

/** Why two texts that differ go out as they are: one of a few reasons, which both sides read in their own language. */
export function MeantChoice({ value, onChange }: Props) {
  const { t } = useTranslation('guard');
  return (
    <label className="guard-meant">
      {t('meant.ask')}
      <select value={value ?? ''} onChange={({ target }) => onChange(reasons.find((one) => one === target.value))}>
        <option value="">{t('meant.none')}</option>
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`meant.${reason}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
