import { LockKeyhole, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesDetail, MinutesFault } from '../../../src/contract/minutes.js';
import type { PersonCard } from '../../../src/contract/people.js';
import { TermsSection } from '../agreements/TermsSection.js';
import { Avatar } from '../ui/Avatar.js';
import { IconButton } from '../ui/IconButton.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Attached } from './Attached.js';
import { Checklist } from './Checklist.js';
import { Delegations } from './Delegations.js';
import { DelegationsDialog } from './DelegationsDialog.js';
import { useEditing } from './editing.js';
import { Papers } from './Papers.js';
import { Versions } from './Versions.js';

interface Props {
  detail: MinutesDetail;
  faults: readonly MinutesFault[] | undefined;
  writers: readonly { rowId: string; person: PersonCard }[];
  names: ReadonlyMap<string, string>;
}

/** Beside the text: who stood for each side, who writes where now, what is left to do, what one's own side has approved. */
export function EditorSide({ detail, faults, writers, names }: Props) {
  const { t } = useTranslation('minutes');
  const { editable } = useEditing();
  const [changing, setChanging] = useState(false);
  const { minutes } = detail;
  return (
    <aside className="me-aside" aria-label={t('aside')}>
      <section aria-labelledby="me-delegations">
        <header>
          <h2 id="me-delegations">{t('delegations.title')}</h2>
          {editable && (
            <IconButton label={t('delegations.change')} icon={<Pencil size={14} />} onClick={() => setChanging(true)} />
          )}
        </header>
        <Delegations minutes={minutes} />
      </section>
      <section aria-labelledby="me-writers">
        <h2 id="me-writers">{t('writers.title')}</h2>
        {writers.length === 0 ? (
          <p className="me-quiet">{t('writers.none')}</p>
        ) : (
          <ul className="me-writers">
            {writers.map(({ rowId, person }) => (
              <li key={person.id}>
                <Avatar person={person} size="small" />
                <span className="ellipsis">
                  <PersonNameText name={person.name} />
                </span>
                <small>{names.get(rowId)}</small>
              </li>
            ))}
          </ul>
        )}
      </section>
      {faults && <Checklist faults={faults} names={names} />}
      <Attached minutes={minutes} />
      <Versions detail={detail} />
      <TermsSection minutes={minutes} editable={editable} />
      <Papers minutes={minutes} />
      <p className="me-lock">
        <LockKeyhole size={14} aria-hidden />
        <span>{t('lock_says')}</span>
      </p>
      {changing && <DelegationsDialog minutes={minutes} onClose={() => setChanging(false)} />}
    </aside>
  );
}
