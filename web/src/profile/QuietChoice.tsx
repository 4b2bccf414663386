import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneName } from '../../../src/language/clocks.js';
import { useChangePreferences } from '../api/preferences.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Check } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';

const night = { from: '21:00', to: '06:30' };

/** Between which hours only what is urgent makes itself heard, on the clock of one's own side. */
export function QuietChoice() {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const { side } = useReader();
  const label = useId();
  const quiet = useStart((start) => start.preferences.quiet) ?? null;
  const { mutate } = useChangePreferences();
  const change = (part: 'from' | 'to', time: string) =>
    quiet && /^\d\d:\d\d$/.test(time) && mutate({ quiet: { ...quiet, [part]: time } });
  return (
    <>
      <Check
        label={t('quiet.on')}
        checked={quiet !== null}
        onChange={({ target }) => mutate({ quiet: target.checked ? night : null })}
      />
      {quiet && (
        <fieldset className="profile-quiet-hours" aria-labelledby={label}>
          <label>
            {t('quiet.from')}
            <input type="time" value={quiet.from} onChange={({ target }) => change('from', target.value)} />
          </label>
          <label>
            {t('quiet.to')}
            <input type="time" value={quiet.to} onChange={({ target }) => change('to', target.value)} />
          </label>
          <span id={label}>{zoneName(side, language)}</span>
        </fieldset>
      )}
      <small>{t('quiet.says')}</small>
    </>
  );
}
