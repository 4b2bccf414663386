import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { AgendaItem, MeetingView } from '../../../src/contract/meetings.js';
import { otherSide } from '../../../src/language/clocks.js';
import { agendaSections } from '../../../src/language/meetings.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { WordsFields } from '../issue/WordsFields.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { ActDialog } from './ActDialog.js';
import { wordsOf } from './words.js';

type Room = 'side/items' | 'items';

interface Props {
  meeting: MeetingView;
  /** One that is changed. */
  item?: AgendaItem;
  onClose(): void;
}

/** A point of the agenda: drafted inside one’s own side first, or put on the shared agenda at once. */
export function ItemDialog({ meeting, item, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { side } = useReader();
  const [id] = useState(newId);
  const [room, setRoom] = useState<Room>('side/items');
  const [section, setSection] = useState<AgendaItem['section']>(item?.section ?? 'exchange');
  const [presenter, setPresenter] = useState<Side | 'both'>(item ? (item.presenter ?? 'both') : side);
  const [minutes, setMinutes] = useState(item?.minutes ? String(item.minutes) : '');
  const [typed, setTyped] = useState({
    words: item?.title[language]?.text ?? '',
    other: item?.title[otherLanguage(language)]?.text ?? '',
  });
  const title = wordsOf(typed, language);
  const lasts = minutes.trim() === '' ? null : Number(minutes);
  const fits = lasts === null || (Number.isInteger(lasts) && lasts >= 1 && lasts <= 600);
  const params = { meetingId: meeting.id };
  return (
    <ActDialog
      wide
      title={t(item ? 'agenda.edit' : 'agenda.add')}
      does={t(item ? 'agenda.edit_do' : room === 'items' ? 'agenda.add' : 'agenda.draft_do')}
      ready={title !== undefined && fits}
      onClose={onClose}
      act={() => {
        if (!title) throw new Error('Sent before it was filled in.');
        const said = { id, title, section, presenter: presenter === 'both' ? null : presenter, minutes: lasts };
        if (!item) return call(`POST /meetings/:meetingId/${room}`, { params, body: { ...said, source: null } });
        return call('PATCH /meetings/:meetingId/items/:itemId', {
          params: { ...params, itemId: item.id },
          version: item.version,
          body: said,
        });
      }}
    >
      {!item && (
        <>
          <Toggle<Room>
            label={t('agenda.room.label')}
            value={room}
            onChange={setRoom}
            options={[
              { value: 'side/items', label: t('agenda.room.side') },
              { value: 'items', label: t('agenda.room.shared') },
            ]}
          />
          <p className="field-hint">{t(room === 'items' ? 'agenda.room.shared_says' : 'agenda.room.side_says')}</p>
        </>
      )}
      <WordsFields
        shared
        required
        label={t('agenda.point')}
        most={1000}
        value={typed}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
      <div className="form-row">
        <Field label={t('agenda.section.label')}>
          {(attributes) => (
            <select
              {...attributes}
              value={section}
              onChange={({ target }) => setSection(target.value as AgendaItem['section'])}
            >
              {agendaSections.map((one) => (
                <option key={one} value={one}>
                  {t(`agenda.section.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('agenda.lasts')} error={fits ? undefined : t('agenda.lasts_wrong')}>
          {(attributes) => (
            <Input
              {...attributes}
              inputMode="numeric"
              maxLength={3}
              value={minutes}
              onChange={({ target }) => setMinutes(target.value)}
            />
          )}
        </Field>
      </div>
      <Toggle<Side | 'both'>
        label={t('agenda.presenter')}
        value={presenter}
        onChange={setPresenter}
        options={[
          ...[side, otherSide(side)].map((one) => ({ value: one, label: t(`common:side.${one}`) })),
          { value: 'both' as const, label: t('agenda.both') },
        ]}
      />
    </ActDialog>
  );
}
