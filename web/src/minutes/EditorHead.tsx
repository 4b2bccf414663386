import { ArrowLeft, CalendarDays, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MinutesFault, MinutesView } from '../../../src/contract/minutes.js';
import { Bell } from '../notices/Bell.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Callout } from '../ui/Callout.js';
import { IconButton } from '../ui/IconButton.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { BothWords } from './BothWords.js';
import { useEditing } from './editing.js';
import { HeadDialog } from './HeadDialog.js';
import { PrimaryAct } from './PrimaryAct.js';
import { MinutesSteps } from './Steps.js';

interface Props {
  minutes: MinutesView;
  /** Nothing: they are not worked out yet. */
  faults: readonly MinutesFault[] | undefined;
}

/** What the paper is called, how far it has come, when and where the talks were, and the next thing to do with it. */
export function EditorHead({ minutes, faults }: Props) {
  const { t } = useTranslation('minutes');
  const phone = useMediaPhone();
  const { editable, joint } = useEditing();
  const [changing, setChanging] = useState(false);
  return (
    <header className="me-head">
      <p className="is-place">
        {phone && (
          <Link className="icon-button" to="/minutes" aria-label={t('back')}>
            <ArrowLeft size={22} />
          </Link>
        )}
        {!phone && <Link to="/minutes">{t('title')}</Link>}
        {!phone && <span aria-hidden="true">/</span>}
        {minutes.number && <b translate="no">{minutes.number}</b>}
        <Tag tone={joint ? 'accent' : 'warning'}>{t(joint ? 'state.joint' : 'draft_inner')}</Tag>
        {!phone && <span>{t(`form.${minutes.form}`)}</span>}
        {minutes.supplementTo && (
          <Link to={`/minutes/${minutes.supplementTo.minutesId}`}>
            {t('supplement.to')} <span translate="no">{minutes.supplementTo.number}</span>
          </Link>
        )}
        {phone && <Bell />}
      </p>
      <div className="me-head-line">
        <h1>
          <BothWords text={minutes.title} />
        </h1>
        {editable && (
          <IconButton label={t('head.change')} icon={<Pencil size={15} />} onClick={() => setChanging(true)} />
        )}
        <PrimaryAct minutes={minutes} faults={faults} />
      </div>
      <div className="me-head-line">
        <MinutesSteps minutes={minutes} />
        <p className="me-when">
          <CalendarDays size={14} aria-hidden />
          <TwoClocks at={minutes.heldAt} date="always" />
          <span aria-hidden="true">·</span>
          <BilingualNameText name={minutes.place} quiet />
        </p>
      </div>
      {!joint && minutes.sentAt && (
        <Callout tone="info">
          <p>
            {t('handed.says')} <TwoClocks at={minutes.sentAt} date="always" />
          </p>
          <Link to="/minutes">{t('handed.list')}</Link>
        </Callout>
      )}
      {changing && <HeadDialog minutes={minutes} onClose={() => setChanging(false)} />}
    </header>
  );
}
