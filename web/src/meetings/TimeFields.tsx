import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { MeetingTime } from '../../../src/contract/meetings.js';
import { otherSide } from '../../../src/language/clocks.js';
import { instantsOf } from '../../../src/language/meetings.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** A time as it is being filled in, on the clock of one side. */
export interface TypedTime {
  zone: Side;
  date: string;
  start: string;
  end: string;
}

/** A form starts from a time that stands there. */
export function typedTime({ zone, start, end }: MeetingTime): TypedTime {
  return { zone, date: start.slice(0, 10), start: start.slice(11), end: end.slice(11) };
}

/** As it is sent; nothing while a part is missing or it ends before it begins. */
export function timeFrom({ zone, date, start, end }: TypedTime): MeetingTime | undefined {
  const whole = /^20\d\d-\d\d-\d\d$/.test(date) && [start, end].every((time) => /^\d\d:\d\d$/.test(time));
  return whole && start < end ? { zone, start: `${date}T${start}`, end: `${date}T${end}` } : undefined;
}

interface Props {
  value: TypedTime;
  onChange(value: TypedTime): void;
}

/** A day, from when until when, on whose clock; beside it both clocks. */
export function TimeFields({ value, onChange }: Props) {
  const { t } = useTranslation('meetings');
  const { side } = useReader();
  const time = timeFrom(value);
  const instants = time && instantsOf(time);
  const fields = [
    { name: 'date', type: 'date' },
    { name: 'start', type: 'time' },
    { name: 'end', type: 'time' },
  ] as const;
  return (
    <fieldset className="mt-time">
      <legend>{t('time.label')}</legend>
      <Toggle<Side>
        label={t('time.zone')}
        value={value.zone}
        onChange={(zone) => onChange({ ...value, zone })}
        options={[side, otherSide(side)].map((zone) => ({ value: zone, label: t(`time.zone_of.${zone}`) }))}
      />
      <div className="is-due-fields">
        {fields.map(({ name, type }) => (
          <Field key={name} label={t(`time.${name}`)} required>
            {(attributes) => (
              <input
                {...attributes}
                type={type}
                value={value[name]}
                onChange={({ target }) => onChange({ ...value, [name]: target.value })}
              />
            )}
          </Field>
        ))}
        <p>
          {instants && (
            <>
              <TwoClocks at={instants.startsAt} date="always" />
              {' – '}
              <TwoClocks at={instants.endsAt} />
            </>
          )}
          {value.start !== '' && value.end !== '' && value.start >= value.end && (
            <span className="field-error">{t('time.ends_before')}</span>
          )}
        </p>
      </div>
    </fieldset>
  );
}
