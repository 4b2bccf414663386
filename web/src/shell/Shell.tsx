import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useAlertPressed } from '../alerts/useAlertPressed.js';
import { useUnreadMark } from '../alerts/useUnreadMark.js';
import { NoticeList } from '../ui/NoticeList.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { LineBanner } from './LineBanner.js';
import { NewVersion } from './NewVersion.js';
import { PhoneTabs } from './PhoneTabs.js';
import { RouteError } from './RouteError.js';
import { Sider } from './Sider.js';
import { TopBar } from './TopBar.js';
import './Shell.css';

const UrgentBanner = lazy(() => import('../alerts/UrgentBanner.js'));

/** Pages that need the width keep only the icons of the sider. */
const wide = ['/people', '/organisations'];

/** What stands around every page: where one is, how the line stands, both clocks and both languages. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const phone = useMediaPhone();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    // After a change of page the reading starts at its top; on the first page the browser has seen to it.
    if (before.current.split('/')[1] !== pathname.split('/')[1]) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  useUnreadMark();
  useAlertPressed();
  const inChannel = pathname.startsWith('/c/');
  const paper = pathname.startsWith('/issues/') || pathname.startsWith('/minutes/');
  const mini = wide.includes(pathname) || paper;
  return (
    <div className={`shell ${phone ? 'shell-phone' : ''} ${!phone && mini ? 'shell-mini' : ''}`}>
      <a className="shell-skip" href="#main">
        {t('skip')}
      </a>
      {!phone && <Sider mini={mini} />}
      <div className="shell-page">
        {!phone && <TopBar />}
        <LineBanner />
        <NewVersion />
        <Suspense fallback={null}>
          <UrgentBanner />
        </Suspense>
        <main id="main" ref={main} tabIndex={-1}>
          <RouteError resetKey={pathname}>
            <Suspense fallback={<Skeletons rows={5} />}>
              <Outlet />
            </Suspense>
          </RouteError>
        </main>
      </div>
      {phone && !inChannel && !paper && <PhoneTabs />}
      <NoticeList />
    </div>
  );
}
