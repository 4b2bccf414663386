import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { clauseAddress } from '../agreements/useAgreements.js';
import { notify } from '../ui/notices.js';

interface Props {
  minutes: MinutesView;
  clauseId: string;
  /** How the place is named. */
  place: string;
}

/** Beside a clause: its lasting address, to be copied, and what took its place. */
export function ClauseMark({ minutes, clauseId, place }: Props) {
  const { t } = useTranslation('agreements');
  const address = clauseAddress(minutes.id, clauseId);
  const later = minutes.supersededBy.filter(({ clause }) => clause?.id === clauseId);
  const copy = async () => {
    // Without a clipboard the address is where it always is, in the bar above the page.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(new URL(address, location.origin).href);
    notify({ text: t('link.copied') });
  };
  return (
    <>
      <Link
        className="mp-link"
        to={address}
        replace
        aria-label={t('link.copy', { place })}
        title={t('link.copy', { place })}
        onClick={() => void copy().catch(() => undefined)}
      >
        <Link2 size={14} aria-hidden />
      </Link>
      {later.map(({ minutesId, number }) => (
        <p key={minutesId} className="mp-superseded">
          {t('superseded_by')} <Link to={`/minutes/${minutesId}`}>{number}</Link>
        </p>
      ))}
    </>
  );
}
