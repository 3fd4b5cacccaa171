import { useEffect } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useAddress, useQuery } from './address.ts'
import type { TakeOver } from './offline.ts'
import { NoticeProvider, useNotice } from './parts/notice.tsx'
import { SheetProvider } from './parts/sheet.tsx'
import { Page } from './parts/page.tsx'
import { Unopened } from './parts/unopened.tsx'
import { Home } from './screens/home/home.tsx'
import { addressToday } from './places.ts'
import { lazyScreen, Waiting } from './shell/lazy-screen.tsx'
import { ScreenWall } from './shell/screen-wall.tsx'
import { DataNotices } from './shell/data-notices.tsx'
import { Shell } from './shell/shell.tsx'
import { AppStateProvider, useAppState, useObserved } from './state/hooks.ts'
import type { Desk } from './state/hooks.ts'
import type { Observable } from './state/observable.ts'

/** Screens other than the first are fetched when they are first opened; the service worker has them all after the first visit. */
const Profile = lazyScreen(async () => (await import('./screens/profile/profile.tsx')).ProfileScreen)
const Exams = lazyScreen(async () => (await import('./screens/exams/exams.tsx')).Exams)
const Forecast = lazyScreen(async () => (await import('./screens/study/exams/forecast.tsx')).Forecast)
const Study = lazyScreen(async () => (await import('./screens/study/study.tsx')).Study)
const Step3 = lazyScreen(async () => (await import('./screens/study/exams/step3.tsx')).Step3)
const Programs = lazyScreen(async () => (await import('./screens/programs/programs.tsx')).Programs)
const Compare = lazyScreen(async () => (await import('./screens/programs/compare.tsx')).Compare)
const ProgramPage = lazyScreen(async () => (await import('./screens/programs/program-page.tsx')).ProgramPage)
const Chances = lazyScreen(async () => (await import('./screens/chances/chances.tsx')).Chances)
const Scorecard = lazyScreen(async () => (await import('./screens/chances/scorecard.tsx')).ScorecardPage)
const List = lazyScreen(async () => (await import('./screens/list/list.tsx')).List)
const Plan = lazyScreen(async () => (await import('./screens/plan/plan.tsx')).Plan)
const After = lazyScreen(async () => (await import('./screens/after/after.tsx')).AfterScreen)
const Season = lazyScreen(async () => (await import('./screens/season/season.tsx')).Season)
const Visa = lazyScreen(async () => (await import('./screens/visa/visa.tsx')).VisaScreen)
const Facts = lazyScreen(async () => (await import('./screens/facts/facts.tsx')).FactsScreen)
const ImportScreen = lazyScreen(async () => (await import('./screens/import/import.tsx')).ImportScreen)
const Data = lazyScreen(async () => (await import('./screens/data/data.tsx')).DataScreen)
const Beside = lazyScreen(async () => (await import('./screens/beside/beside.tsx')).Beside)
const ReviewScreen = lazyScreen(async () => (await import('./screens/review/review.tsx')).ReviewScreen)
const NotFound = lazyScreen(async () => (await import('./screens/not-found/not-found.tsx')).NotFound)
const Words = lazyScreen(async () => (await import('./screens/words/words.tsx')).Words)

const screens: readonly (readonly [path: string, Screen: ComponentType])[] = [
  ['/', Home],
  ['/profile/:group?', Profile],
  ['/exams', Exams],
  ['/exams/forecast', Forecast],
  ['/exams/step3', Step3],
  ['/study', Study],
  ['/study/:part', Study],
  ['/programs', Programs],
  ['/programs/compare', Compare],
  ['/programs/:id', ProgramPage],
  ['/chances', Chances],
  ['/chances/scorecard', Scorecard],
  ['/list', List],
  ['/plan', Plan],
  ['/after', After],
  ['/season', Season],
  ['/season/:part', Season],
  ['/words', Words],
  ['/words/:part', Words],
  ['/visa', Visa],
  ['/facts', Facts],
  ['/import', ImportScreen],
  ['/review', ReviewScreen],
  ['/data', Data],
  ['/beside', Beside],
]

export function App({
  desk,
  newVersion,
}: {
  readonly desk: Desk
  readonly newVersion: Observable<TakeOver | undefined>
}): ReactNode {
  const state = useObserved(desk.shown)
  return (
    // Nothing of a screen outlives whose data it showed.
    <AppStateProvider value={state} key={state.demo ?? 'own'}>
      {/* oxlint-disable-next-line react/hooks -- wouter takes the hooks themselves */}
      <Router hook={useAddress} searchHook={useQuery}>
        <NoticeProvider>
          <SheetProvider>
            <OfferNewVersion newVersion={newVersion} />
            <TellOfWorkers />
            <DataNotices />
            <ScreenWall>
              <Shell>
                <Screens />
              </Shell>
            </ScreenWall>
          </SheetProvider>
        </NoticeProvider>
      </Router>
    </AppStateProvider>
  )
}

function Screens(): ReactNode {
  const { profile } = useAppState()
  const ready = useObserved(profile.ready)
  const unopened = useObserved(profile.closed)
  const [path] = useLocation()
  useKeptFocus(path)
  if (!ready) return <Waiting />
  if (unopened && path !== '/data')
    return (
      <Page title="Your profile is kept, and not opened">
        <Unopened sentence={unopened} />
      </Page>
    )
  const moved = addressToday(path)
  if (moved !== undefined) return <Redirect to={moved} replace />
  return (
    <Switch>
      {screens.map(([path, Screen]) => (
        <Route key={path} path={path}>
          <ScreenWall key={path}>
            <Screen />
          </ScreenWall>
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

/** Home takes away next to nothing that is pressed: a first visit is not sent what the other screens need for it. */
function useKeptFocus(path: string): void {
  useEffect(() => {
    if (path === '/') return
    import('./shell/keep-focus.ts').then(
      ({ keepFocus }) => keepFocus(),
      // It is asked for again on the next screen.
      () => undefined,
    )
  }, [path])
}

function OfferNewVersion({ newVersion }: { readonly newVersion: Observable<TakeOver | undefined> }): ReactNode {
  const takeOver = useObserved(newVersion)
  const say = useNotice()
  useEffect(() => {
    if (takeOver)
      say({ text: 'A newer version of Matchwright is ready.', action: { label: 'Use it now', run: takeOver }, lasting: true })
  }, [takeOver, say])
  return null
}

/** A part of the page that computes may end: what it means for the person, and how it goes on. */
function TellOfWorkers(): ReactNode {
  const { news, askAgain } = useAppState()
  const heard = useObserved(news)
  const say = useNotice()
  useEffect(() => {
    if (heard?.kind === 'started again')
      say({ text: 'The part of this page that computes had stopped and was started again. What you entered is kept.' })
    if (heard?.kind === 'down')
      say({
        text: 'The part of this page that computes could not be started. What you entered is kept.',
        action: { label: 'Try again', run: askAgain },
        lasting: true,
      })
  }, [heard, say, askAgain])
  return null
}
