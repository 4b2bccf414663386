import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClausePlace } from '../../../src/contract/clauses.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { PlainText } from '../ui/PlainText.js';
import { clauseAddress } from './useAgreements.js';

/** A clause in the reader's language, under the place it has in the signed text. */
export function ClauseText({
  minutesId,
  clause,
  text,
}: {
  minutesId: string;
  clause: ClausePlace;
  text: BilingualText;
}) {
  const { own, other, ownLang, otherLang } = reading(text, useLanguage());
  return (
    <div className="ag-clause">
      <ClauseLink minutesId={minutesId} clause={clause} />
      <p lang={own ? ownLang : otherLang} dir="auto">
        <PlainText text={(own ?? other)?.text ?? ''} />
      </p>
    </div>
  );
}

/** The place of a clause, leading to it. */
export function ClauseLink({ minutesId, clause }: { minutesId: string; clause: ClausePlace }) {
  const place = usePlace();
  return <Link to={clauseAddress(minutesId, clause.id)}>{place(clause)}</Link>;
}

/** How a place of a signed text is named to the reader. */
export function usePlace(): (clause: Pick<ClausePlace, 'kind' | 'part' | 'at'>) => string {
  const { t } = useTranslation('agreements');
  return ({ kind, part, at }) => t(`place.${kind}`, { part, at });
}
