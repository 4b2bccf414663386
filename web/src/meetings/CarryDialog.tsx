import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaItem, MeetingView } from '../../../src/contract/meetings.js';
import { dateAndClocksText } from '../../../src/language/clocks.js';
import { isOpen } from '../../../src/language/meetings.js';
import { reading } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { BothTexts } from '../issue/BothTexts.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { ActDialog } from './ActDialog.js';
import { useMeetings } from './useMeeting.js';

interface Props {
  meeting: MeetingView;
  item: AgendaItem;
  onClose(): void;
}

/** Takes a point over to another meeting of the channel. */
export function CarryDialog({ meeting, item, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const reader = useReader();
  const language = useLanguage();
  const { data } = useMeetings();
  const [id] = useState(newId);
  const others = (data?.meetings ?? []).filter(
    (one) => isOpen(one) && one.channelId === meeting.channelId && one.id !== meeting.id,
  );
  const [chosen, setChosen] = useState<string>();
  const to = chosen ?? others[0]?.id;
  return (
    <ActDialog
      title={t('agenda.carry')}
      does={t('agenda.carry_do')}
      ready={to !== undefined}
      onClose={onClose}
      act={() =>
        call('POST /meetings/:meetingId/items/:itemId/carry', {
          params: { meetingId: meeting.id, itemId: item.id },
          body: { id, meetingId: to ?? '' },
        })
      }
    >
      <blockquote className="mt-quote">
        <BothTexts text={item.title} />
      </blockquote>
      {others.length === 0 ? (
        <p>
          {t('agenda.carry_none')} <Link to="/meetings/new">{t('call.open')}</Link>
        </p>
      ) : (
        <Field label={t('agenda.carry_to')}>
          {(attributes) => (
            <select {...attributes} value={to} onChange={({ target }) => setChosen(target.value)}>
              {others.map((one) => {
                const { own, other } = reading(one.title, language);
                return (
                  <option key={one.id} value={one.id}>
                    {`${dateAndClocksText(one.startsAt, reader)} · ${(own ?? other)?.text ?? ''}`}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
      )}
    </ActDialog>
  );
}
