import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { dayHeading } from '../../../src/language/clocks.js';
import { langTag } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { Dialog } from '../ui/Dialog.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { IconButton } from '../ui/IconButton.js';
import { Skeletons } from '../ui/Skeletons.js';
import { monthAfter, monthOf, weeksOf } from './month.js';
import { roomAddress, useSetting } from './rooms.js';
import { useDays } from './useDays.js';

/** A calendar of the days on which something was said in the room; pressing one goes there. */
export function DayDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('topics');
  const language = useLanguage();
  const { channel, room } = useSetting();
  const navigate = useNavigate();
  const { data: days, error, refetch } = useDays();
  const [chosen, setChosen] = useState<string>();
  const last = days?.at(-1);
  const month = chosen ?? (last && monthOf(last.day));
  const first = days?.[0] && monthOf(days[0].day);
  const said = new Set(days?.map(({ day }) => day));
  const go = (day: string): void => {
    onClose();
    void navigate(`${roomAddress(channel.code, room)}?d=${day}`);
  };
  return (
    <Dialog title={t('day.title')} onClose={onClose}>
      {error && !days && <ErrorState error={error} title={t('day.failed')} retry={() => void refetch()} />}
      {!days && !error && <Skeletons rows={3} />}
      {days?.length === 0 && <EmptyState title={t('day.empty')} />}
      {month && (
        <>
          <div className="cal-head">
            <IconButton
              label={t('day.earlier')}
              icon={<ChevronLeft size={18} />}
              disabled={month === first}
              onClick={() => setChosen(monthAfter(month, -1))}
            />
            <b aria-live="polite">{t('day.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}</b>
            <IconButton
              label={t('day.later')}
              icon={<ChevronRight size={18} />}
              disabled={month === monthOf(last?.day ?? month)}
              onClick={() => setChosen(monthAfter(month, 1))}
            />
          </div>
          <table className="cal">
            <thead>
              <tr>
                {weeksOf('2026-06')[0]?.map((day) => (
                  <th key={day} scope="col">
                    {weekday(day, langTag(language))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(month).map((week) => (
                <tr key={week[0]}>
                  {week.map((day) => (
                    <td key={day} data-out={monthOf(day) !== month || undefined}>
                      {said.has(day) ? (
                        <button type="button" aria-label={dayHeading(day, language)} onClick={() => go(day)}>
                          {Number(day.slice(8))}
                        </button>
                      ) : (
                        <span>{Number(day.slice(8))}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>{t('day.hint')}</p>
        </>
      )}
    </Dialog>
  );
}

const weekday = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
