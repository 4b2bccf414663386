import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '../api/preferences.js';
import { useStart } from '../api/start.js';
import { LanguageToggle } from '../shell/LanguageToggle.js';
import { ThemeToggle } from '../shell/ThemeToggle.js';
import { Check } from '../ui/Field.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Toggle } from '../ui/Toggle.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { OwnHistory } from './OwnHistory.js';
import { OwnName } from './OwnName.js';
import { OwnPasskeys } from './OwnPasskeys.js';
import { OwnPassword } from './OwnPassword.js';
import { OwnSecondStep } from './OwnSecondStep.js';
import { OwnSessions } from './OwnSessions.js';
import { QuietChoice } from './QuietChoice.js';
import './ProfilePage.css';

/** What a person sets for themselves, and how their account is used. */
export default function ProfilePage() {
  const { t } = useTranslation('profile');
  const phone = useMediaPhone();
  return (
    <>
      <PageHeader title={t('title')} says={t('says')} {...(phone ? { back: '/more' } : {})} />
      <div className="profile">
        <Section id="screen">
          <Screen />
        </Section>
        <Section id="name">
          <OwnName />
        </Section>
        <Section id="second_step">
          <OwnSecondStep />
        </Section>
        <Section id="passkeys">
          <OwnPasskeys />
        </Section>
        <Section id="password">
          <OwnPassword />
        </Section>
        <Section id="sessions">
          <OwnSessions />
        </Section>
        <Section id="history">
          <OwnHistory />
        </Section>
      </div>
    </>
  );
}

function Section({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation('profile');
  return (
    <section className="card profile-section" aria-labelledby={`profile-${id}`}>
      <h2 id={`profile-${id}`}>{t(`section.${id}`)}</h2>
      {children}
    </section>
  );
}

/** How the screen looks and which key sends; the same on every device of this person. */
function Screen() {
  const { t } = useTranslation('profile');
  const { layout, sendKey, keys, terms } = useStart((start) => start.preferences);
  const { mutate } = useChangePreferences();
  return (
    <dl className="profile-settings">
      <dt>{t('common:language.label')}</dt>
      <dd>
        <LanguageToggle />
      </dd>
      <dt>{t('shell:theme.label')}</dt>
      <dd>
        <ThemeToggle />
      </dd>
      <dt>{t('layout.label')}</dt>
      <dd>
        <Toggle
          label={t('layout.label')}
          value={layout}
          options={(['side_by_side', 'stacked', 'own_only'] as const).map((value) => ({
            value,
            label: t(`layout.${value}`),
          }))}
          onChange={(value) => mutate({ layout: value })}
        />
      </dd>
      <dt>{t('send.label')}</dt>
      <dd>
        <Toggle
          label={t('send.label')}
          value={sendKey}
          options={[
            { value: 'enter', label: 'Enter' },
            { value: 'ctrl_enter', label: 'Ctrl+Enter' },
          ]}
          onChange={(value) => mutate({ sendKey: value })}
        />
        <small>{t(`send.${sendKey}_says`)}</small>
      </dd>
      <dt>{t('keys.label')}</dt>
      <dd>
        <Check
          label={t('keys.on')}
          checked={keys !== 'off'}
          onChange={({ target }) => mutate({ keys: target.checked ? 'on' : 'off' })}
        />
        <small>{t('keys.says')}</small>
      </dd>
      <dt>{t('terms.label')}</dt>
      <dd>
        <Check
          label={t('terms.on')}
          checked={terms !== 'off'}
          onChange={({ target }) => mutate({ terms: target.checked ? 'on' : 'off' })}
        />
        <small>{t('terms.says')}</small>
      </dd>
      <dt>{t('quiet.label')}</dt>
      <dd>
        <QuietChoice />
      </dd>
    </dl>
  );
}
