import { QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { cache } from './api/cache.js';
import { loadWords } from './i18n.js';
import { RouteError } from './shell/RouteError.js';
import { SignedIn } from './shell/SignedIn.js';
import { Skeletons } from './ui/Skeletons.js';
import { Themed } from './ui/Themed.js';

type Load = () => Promise<{ default: ComponentType }>;

/** A page that brings its words with it. */
const withWords = (load: Load, ...lots: Parameters<typeof loadWords>) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadWords(...lots)]);
    return module;
  });
const entrance = (load: Load) => withWords(load, 'entrance');
const page = (load: Load) => withWords(load, 'inside', 'pages');

const SignInPage = entrance(() => import('./sign-in/SignInPage.js'));
const SetUpPage = entrance(() => import('./sign-in/SetUpPage.js'));
const LinkPage = entrance(() => import('./sign-in/LinkPage.js'));
const EnterPage = entrance(() => import('./sign-in/EnterPage.js'));
const HomePage = lazy(() => import('./home/HomePage.js'));
const ChannelPage = page(() => import('./channel/ChannelPage.js'));
const IssuesPage = page(() => import('./issues/IssuesPage.js'));
const IssuePage = page(() => import('./issue/IssuePage.js'));
const NewIssuePage = page(() => import('./issue/NewIssuePage.js'));
const PrintPage = page(() => import('./print/PrintPage.js'));
const DeskPage = page(() => import('./desk/DeskPage.js'));
const ChannelsPage = page(() => import('./channels/ChannelsPage.js'));
const OpenChannelPage = page(() => import('./channels/OpenChannelPage.js'));
const PeoplePage = page(() => import('./people/PeoplePage.js'));
const OrganisationsPage = page(() => import('./people/OrganisationsPage.js'));
const OperatorPage = page(() => import('./operator/OperatorPage.js'));
const ProfilePage = withWords(() => import('./profile/ProfilePage.js'), 'inside', 'pages', 'entrance');
const NoticesPage = page(() => import('./notices/NoticesPage.js'));
const FiguresPage = page(() => import('./figures/FiguresPage.js'));
const GatesPage = page(() => import('./gates/GatesPage.js'));
const TermsPage = page(() => import('./terms/TermsPage.js'));
const PhrasesPage = page(() => import('./phrase-care/PhrasesPage.js'));
const MeetingsPage = page(() => import('./meetings/MeetingsPage.js'));
const MeetingPage = page(() => import('./meetings/MeetingPage.js'));
const NewMeetingPage = page(() => import('./meetings/NewMeetingPage.js'));
const EditMeetingPage = page(() => import('./meetings/EditMeetingPage.js'));
const PresentPage = page(() => import('./meetings/present/PresentPage.js'));
const MinutesPage = page(() => import('./minutes/MinutesPage.js'));
const MinutesAt = page(() => import('./minutes/MinutesAt.js'));
const RegisterPage = page(() => import('./agreements/RegisterPage.js'));
const MemoryPage = page(() => import('./memory/MemoryPage.js'));
const CheckPage = page(() => import('./minutes/CheckPage.js'));
const SearchPage = page(() => import('./search/SearchPage.js'));
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
                  <Route path="/waiting" element={<DeskPage />} />
                  <Route path="/notices" element={<NoticesPage />} />
                  <Route path="/channels" element={<ChannelsPage />} />
                  <Route path="/channels/new" element={<OpenChannelPage />} />
                  <Route path="/people" element={<PeoplePage />} />
                  <Route path="/organisations" element={<OrganisationsPage />} />
                  <Route path="/operator" element={<OperatorPage />} />
                  <Route path="/profile" element={<ProfilePage />} />
                  <Route path="/figures" element={<FiguresPage />} />
                  <Route path="/gates" element={<GatesPage />} />
                  <Route path="/terms" element={<TermsPage />} />
                  <Route path="/phrases" element={<PhrasesPage />} />
                  <Route path="/meetings" element={<MeetingsPage />} />
                  <Route path="/meetings/new" element={<NewMeetingPage />} />
                  <Route path="/meetings/:meetingId" element={<MeetingPage />} />
                  <Route path="/meetings/:meetingId/edit" element={<EditMeetingPage />} />
                  <Route path="/meetings/:meetingId/present" element={<PresentPage />} />
                  <Route path="/minutes" element={<MinutesPage />} />
                  <Route path="/minutes/:minutesId" element={<MinutesAt />} />
                  <Route path="/agreements" element={<RegisterPage />} />
                  <Route path="/memory" element={<MemoryPage />} />
                  <Route path="/check" element={<CheckPage />} />
                  <Route path="/search" element={<SearchPage />} />
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
