import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { termsText } from '../../../src/language/clauses.js';
import { langTag } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { IconButton } from '../ui/IconButton.js';
import { TermsDialog } from './TermsDialog.js';
import './agreements.css';

/** Beside a text that is drafted: what it will say of its force, in the very words, and the way to change it. */
export function TermsSection({ minutes, editable }: { minutes: MinutesView; editable: boolean }) {
  const { t } = useTranslation('agreements');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const lines = termsText(minutes.terms, language);
  return (
    <section aria-labelledby="ag-terms">
      <h2 id="ag-terms">
        {t('terms.heading')}
        {editable && <IconButton label={t('terms.title')} icon={<Pencil size={14} />} onClick={() => setOpen(true)} />}
      </h2>
      {lines.length === 0 && <p className="me-quiet">{t('terms.none')}</p>}
      {lines.map((line) => (
        <p key={line} lang={langTag(language)} className="ag-term">
          {line}
        </p>
      ))}
      {open && <TermsDialog minutes={minutes} onClose={() => setOpen(false)} />}
    </section>
  );
}
