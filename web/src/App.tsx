import { QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { cache } from './api/cache.js';
import { loadPageWords } from './i18n.js';
import { RouteError } from './shell/RouteError.js';
import { SignedIn } from './shell/SignedIn.js';
import { Skeletons } from './ui/Skeletons.js';
import { Themed } from './ui/Themed.js';

/** A page behind the sign-in that is not the first one: it brings its words with it. */
const page = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadPageWords()]);
    return module;
  });

const SignInPage = lazy(() => import('./sign-in/SignInPage.js'));
const SetUpPage = lazy(() => import('./sign-in/SetUpPage.js'));
const LinkPage = lazy(() => import('./sign-in/LinkPage.js'));
const EnterPage = lazy(() => import('./sign-in/EnterPage.js'));
const HomePage = lazy(() => import('./home/HomePage.js'));
const ChannelPage = page(() => import('./channel/ChannelPage.js'));
const IssuesPage = page(() => import('./issues/IssuesPage.js'));
const IssuePage = page(() => import('./issue/IssuePage.js'));
const NewIssuePage = page(() => import('./issue/NewIssuePage.js'));
const PrintPage = page(() => import('./print/PrintPage.js'));
const WaitingPage = page(() => import('./waiting/WaitingPage.js'));
const ChannelsPage = page(() => import('./channels/ChannelsPage.js'));
const OpenChannelPage = page(() => import('./channels/OpenChannelPage.js'));
const PeoplePage = page(() => import('./people/PeoplePage.js'));
const OrganisationsPage = page(() => import('./people/OrganisationsPage.js'));
const OperatorPage = page(() => import('./operator/OperatorPage.js'));
const ProfilePage = page(() => import('./profile/ProfilePage.js'));
const NoticesPage = page(() => import('./notices/NoticesPage.js'));
const FiguresPage = page(() => import('./figures/FiguresPage.js'));
const GatesPage = page(() => import('./gates/GatesPage.js'));
const MorePage = page(() => import('./shell/MorePage.js'));
const NotFoundPage = lazy(() => import('./shell/NotFoundPage.js'));

/** The whole client: who may see which page is the server's business, here are only the places. */
export function App() {
  return (
    <QueryClientProvider client={cache}>
      <Themed>
        <BrowserRouter>
          <RouteError>
            <Suspense fallback={<Skeletons />}>
              <Routes>
                <Route path="/login" element={<SignInPage />} />
                <Route path="/set-up" element={<SetUpPage />} />
                <Route path="/link" element={<LinkPage />} />
                <Route path="/enter" element={<EnterPage />} />
                <Route element={<SignedIn />}>
                  <Route index element={<HomePage />} />
                  <Route path="/c/:channel/:room?" element={<ChannelPage />} />
                  <Route path="/c/:channel/print" element={<PrintPage />} />
                  <Route path="/issues" element={<IssuesPage />} />
                  <Route path="/issues/new" element={<NewIssuePage />} />
                  <Route path="/issues/:ref" element={<IssuePage />} />
                  <Route path="/waiting" element={<WaitingPage />} />
                  <Route path="/notices" element={<NoticesPage />} />
                  <Route path="/channels" element={<ChannelsPage />} />
                  <Route path="/channels/new" element={<OpenChannelPage />} />
                  <Route path="/people" element={<PeoplePage />} />
                  <Route path="/organisations" element={<OrganisationsPage />} />
                  <Route path="/operator" element={<OperatorPage />} />
                  <Route path="/profile" element={<ProfilePage />} />
                  <Route path="/figures" element={<FiguresPage />} />
                  <Route path="/gates" element={<GatesPage />} />
                  <Route path="/more" element={<MorePage />} />
                  <Route path="/index.html" element={<Navigate to="/" replace />} />
                  <Route path="*" element={<NotFoundPage />} />
                </Route>
              </Routes>
            </Suspense>
          </RouteError>
        </BrowserRouter>
      </Themed>
    </QueryClientProvider>
  );
}
