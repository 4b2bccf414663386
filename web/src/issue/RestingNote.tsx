import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { nearestWorkingDay, restingOn } from '../../../src/language/calendar.js';
import { clockOf, dateInWords } from '../../../src/language/clocks.js';
import { useCalendar } from '../api/calendar.js';
import { useLanguage } from '../i18n.js';
import { useReader } from '../ui/reader.js';

interface Props {
  due: string;
  now: string;
  onChoose(date: string): void;
}

/** Says which side rests on the day that was chosen, and offers the nearest one that both work. It never stands in the way. */
export function RestingNote({ due, now, onChoose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side: own } = useReader();
  const years = useCalendar(due);
  const resting = restingOn(years, due);
  if (years.length === 0 || resting.length === 0) return null;
  const better = nearestWorkingDay(years, due, now);
  const betterDay = better && clockOf(better, own).date;
  return (
    <div className="is-resting" role="note">
      <ul>
        {resting.map(({ side, day, name }) => (
          <li key={side}>
            {t(name ? `turn.rests_named.${side}` : `turn.rests.${side}`, {
              day: dateInWords(day, language),
              name: name?.[language],
            })}
          </li>
        ))}
      </ul>
      {betterDay && (
        <Button size="small" onClick={() => onChoose(betterDay)}>
          {t('turn.nearest', { day: dateInWords(betterDay, language) })}
        </Button>
      )}
    </div>
  );
}
