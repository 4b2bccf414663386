import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n.js';
import { between } from './punctuation.js';

/** Why the button beside it does not work yet: what is still to be filled in. */
export function Missing({ of }: { of: readonly (string | false)[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const what = of.filter((one) => one !== false);
  if (what.length === 0) return null;
  return (
    <p className="field-hint" role="status">
      {t('form.missing', { what: what.join(between(language)) })}
    </p>
  );
}
