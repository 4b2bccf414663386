import { useTranslation } from 'react-i18next';
import type { MeetingTime, Series } from '../../../src/contract/meetings.js';
import { instantsOf, nextTime } from '../../../src/language/meetings.js';
import { Check, Field } from '../ui/Field.js';
import { TwoClocks } from '../ui/TwoClocks.js';

const rhythms = ['month', 'quarter', 'year'] as const;
const weeks = [1, 2, 3, 4, -1] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface Props {
  value: Series | null;
  time: MeetingTime | undefined;
  onChange(value: Series | null): void;
}

/** Whether it comes again, on which weekday of a month, and when the next one would be. */
export function SeriesFields({ value, time, onChange }: Props) {
  const { t } = useTranslation('meetings');
  const next = value && time && nextTime(value, time);
  return (
    <fieldset className="mt-series">
      <Field label={t('series.label')}>
        {(attributes) => (
          <select
            {...attributes}
            value={value?.every ?? ''}
            onChange={({ target }) => {
              const every = rhythms.find((one) => one === target.value);
              onChange(every ? { ...(value ?? proposed(time)), every } : null);
            }}
          >
            <option value="">{t('series.once')}</option>
            {rhythms.map((every) => (
              <option key={every} value={every}>
                {t(`series.${every}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value && (
        <>
          <div className="form-row">
            <Field label={t('series.week.label')}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={value.week}
                  onChange={({ target }) => {
                    const week = weeks.find((one) => String(one) === target.value);
                    if (week) onChange({ ...value, week });
                  }}
                >
                  {weeks.map((week) => (
                    <option key={week} value={week}>
                      {t(`series.week.${week === -1 ? 'last' : week}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('series.weekday.label')}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={value.weekday}
                  onChange={({ target }) => onChange({ ...value, weekday: Number(target.value) })}
                >
                  {weekdays.map((weekday) => (
                    <option key={weekday} value={weekday}>
                      {t(`series.weekday.${weekday}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <Check
            label={t('series.rotates')}
            checked={value.rotates}
            onChange={({ target }) => onChange({ ...value, rotates: target.checked })}
          />
          {next && (
            <p>
              {t('series.next')} <TwoClocks at={instantsOf(next).startsAt} date="always" />
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}

/** The weekday that the first one is on. */
function proposed(time: MeetingTime | undefined): Series {
  const date = new Date(`${time?.start.slice(0, 10) ?? '2026-01-05'}T00:00:00Z`);
  const nth = Math.ceil(date.getUTCDate() / 7);
  const week = weeks.find((one) => one === nth) ?? -1;
  return { every: 'month', week, weekday: date.getUTCDay() || 7, rotates: true };
}
