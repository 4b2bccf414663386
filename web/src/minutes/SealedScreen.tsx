import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Frozen, MinutesDetail } from '../../../src/contract/minutes.js';
import { reading } from '../../../src/language/text.js';
import { InForce } from '../agreements/InForce.js';
import { TermsSection } from '../agreements/TermsSection.js';
import { useLanguage } from '../i18n.js';
import { Bell } from '../notices/Bell.js';
import { useTitle } from '../ui/PageHeader.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { Approvals } from './Approvals.js';
import { Attached } from './Attached.js';
import { History } from './History.js';
import { Paper } from './Paper.js';
import { Papers } from './Papers.js';
import { Progress } from './Progress.js';
import { Seal } from './Seal.js';
import { SealedBar } from './SealedBar.js';
import { Signers } from './Signers.js';
import { MinutesSteps } from './Steps.js';
import { Supplements } from './Supplements.js';
import { useIntegrity } from './useIntegrity.js';

/** Minutes whose two texts are frozen: the paper, who signed it, what came of it, and whether it is still the same. */
export function SealedScreen({ detail, frozen }: { detail: MinutesDetail; frozen: Frozen }) {
  const { t } = useTranslation('minutes');
  const { minutes, inner } = detail;
  const language = useLanguage();
  const phone = useMediaPhone();
  const integrity = useIntegrity(detail, frozen);
  const whole = integrity !== 'looking' && integrity.length === 0;
  const title = reading(minutes.title, language);
  const signed = minutes.state === 'signed';
  useTitle(`${minutes.number ?? ''} ${(title.own ?? title.other)?.text ?? ''}`);
  return (
    <div className="ms">
      <div className="ms-main">
        <p className="is-place">
          {phone && (
            <Link className="icon-button" to="/minutes" aria-label={t('back')}>
              <ArrowLeft size={22} />
            </Link>
          )}
          {!phone && <Link to="/minutes">{t('title')}</Link>}
          {!phone && <span aria-hidden="true">/</span>}
          <b translate="no">{minutes.number}</b>
          <span>{t(`form.${minutes.form}`)}</span>
          {minutes.supplementTo && (
            <Link to={`/minutes/${minutes.supplementTo.minutesId}`}>
              {t('supplement.to')} <span translate="no">{minutes.supplementTo.number}</span>
            </Link>
          )}
          {phone && <Bell />}
        </p>
        {!signed && <MinutesSteps minutes={minutes} />}
        <SealedBar detail={detail} frozen={frozen} integrity={integrity} />
        <Paper detail={detail} frozen={frozen} />
      </div>
      <aside className="me-aside ms-aside" aria-label={t('aside')}>
        {!signed && <Signers minutes={minutes} />}
        {!signed && <Approvals minutes={minutes} hash={frozen.hash} inner={inner} />}
        {signed ? <InForce minutes={minutes} /> : <TermsSection minutes={minutes} editable={false} />}
        <Progress detail={detail} />
        <Seal minutes={minutes} frozen={frozen} integrity={integrity} />
        <History detail={detail} frozen={frozen} />
        {whole && <Papers minutes={minutes} />}
        <Supplements minutes={minutes} />
        {minutes.attachments.length > 0 && <Attached minutes={minutes} />}
        {signed && <Attached minutes={minutes} scans />}
      </aside>
    </div>
  );
}
