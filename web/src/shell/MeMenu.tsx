import { Button } from 'antd';
import { LogOut, UserCog } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shortTermName } from '../../../src/language/names.js';
import { AlertToggle } from '../alerts/AlertToggle.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Avatar } from '../ui/Avatar.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SignOutDialog } from './SignOutDialog.js';
import { ThemeToggle } from './ThemeToggle.js';

/** Who is signed in, and what they can set for themselves or end. */
export function MeMenu({ mini }: { mini: boolean }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => !ref.current?.contains(event.target as Node) && setOpen(false);
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    addEventListener('pointerdown', outside);
    addEventListener('keydown', escape);
    return () => {
      removeEventListener('pointerdown', outside);
      removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className="me-menu" ref={ref}>
      <button
        type="button"
        className="me-menu-button"
        aria-expanded={open}
        aria-label={mini ? t('me.menu') : undefined}
        onClick={() => setOpen(!open)}
      >
        <Avatar person={me} />
        {!mini && <MyName />}
      </button>
      {open && (
        <div className="me-menu-panel">
          <MyName />
          <ThemeToggle />
          <AlertToggle />
          <Link to="/profile" className="me-menu-link" onClick={() => setOpen(false)}>
            <UserCog size={16} />
            {t('me.profile')}
          </Link>
          <Button icon={<LogOut size={16} />} onClick={() => setLeaving(true)}>
            {t('me.sign_out')}
          </Button>
        </div>
      )}
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </div>
  );
}

/** One's own name and agency. */
export function MyName() {
  const me = useMe();
  const language = useLanguage();
  const { t } = useTranslation();
  const organisation = useStart(({ organisations }) => organisations.find(({ id }) => id === me.organisationId));
  const shown = organisation && shortTermName(organisation, language);
  return (
    <span className="me-menu-name">
      <b className="ellipsis">
        <PersonNameText name={me.name} />
      </b>
      <span className="ellipsis" lang={shown?.lang}>
        {shown?.text ?? t('common:role.operator')}
      </span>
    </span>
  );
}
