import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect, type RouterHistory } from '@tanstack/react-router'
import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { feedbackSearch } from './accounts/feedback/search.ts'
import { accountsSearch } from './accounts/search.ts'
import { goalsSearch } from './goals/search.ts'
import { strategySearch } from './goals/strategy/search.ts'
import { historySearch } from './history/search.ts'
import { importSearch } from './imports/search.ts'
import { policiesSearch } from './launches/policies/search.ts'
import { launchesSearch } from './launches/search.ts'
import { tierSearch } from './launches/tier/search.ts'
import { hubSearch } from './library/hub/search.ts'
import { marketSearch } from './library/market/search.ts'
import { productDataSearch } from './library/product-data/search.ts'
import { capacitySearch } from './roadmap/capacity/search.ts'
import { onePageSearch } from './plans/one-page/search.ts'
import { prioritiesSearch } from './plans/priorities/search.ts'
import { plansSearch } from './plans/search.ts'
import { slipSearch } from './plans/slips/search.ts'
import { presentingSearch } from './publish/presenting/search.ts'
import { publishSearch } from './publish/search.ts'
import { readerSearch } from './reader/search.ts'
import { examineSearch } from './roadmap/examine/search.ts'
import { roadmapSearch } from './roadmap/search.ts'
import { NotFound } from './shell/not-found.tsx'
import { parseSearch, stringifySearch } from './shell/search-text.ts'
import { signInSearch } from './sign-in/search.ts'
import { welcomeSearch } from './welcome/search.ts'
import { replaySearch } from './workshop/replay/search.ts'
import { WorkspacePage } from './workspace/workspace-page.tsx'

/** What addresses need to know of whoever is here. */
interface RouteContext {
  /** Where to begin: a workspace, the first page, or the sign-in page. */
  readonly home: () => Promise<string>
  /** Reads somebody Views there, and no records? Then no workspace is opened for them. */
  readonly isReader: (workspace: string) => Promise<boolean>
}

const root = createRootRouteWithContext<RouteContext>()({ component: Outlet, notFoundComponent: NotFound })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    throw redirect({ to: (await context.home()) as '.', replace: true })
  },
})

/** What every address below a workspace may say: what is open, and the past day that is shown. */
const workspaceSearch = z.object({ open: z.string().max(500).optional().catch(undefined), asOf: daySchema.optional().catch(undefined) })

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/$ws',
  component: WorkspacePage,
  validateSearch: workspaceSearch,
  beforeLoad: async ({ context, params }) => {
    if (await context.isReader(params.ws)) throw redirect({ to: '/$ws/views', params, replace: true })
  },
})

/** Beside the workspace, not in it: whoever reads Views opens none. */
const views = createRoute({ getParentRoute: () => root, path: '/$ws/views', validateSearch: readerSearch, component: lazyRouteComponent(() => import('./reader/reader-screen.tsx'), 'ReaderScreen') })

/** Beside the workspace too: readers answer it as well. */
const survey = createRoute({ getParentRoute: () => root, path: '/$ws/publish/survey/$edition', component: lazyRouteComponent(() => import('./publish/survey-screen.tsx'), 'SurveyScreen') })

/** Beside it as well: the room sees slides and nothing else. */
const presenting = createRoute({ getParentRoute: () => root, path: '/$ws/publish/present/$edition', validateSearch: presentingSearch, component: lazyRouteComponent(() => import('./publish/presenting/presenting-screen.tsx'), 'PresentingScreen') })

/** Beside it too: whoever takes part in a workshop has its board, and no workspace. */
const room = createRoute({ getParentRoute: () => root, path: '/$ws/workshop/$workshop', component: lazyRouteComponent(() => import('./workshop/room/room-screen.tsx'), 'RoomScreen') })
const join = createRoute({ getParentRoute: () => root, path: '/j/{-$code}', component: lazyRouteComponent(() => import('./workshop/join/join-screen.tsx'), 'JoinScreen') })

const workspaceIndex = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$ws/today', params })
  },
})

const today = createRoute({ getParentRoute: () => workspace, path: 'today', component: lazyRouteComponent(() => import('./today/today-screen.tsx'), 'TodayScreen') })
const plans = createRoute({ getParentRoute: () => workspace, path: 'plans', validateSearch: plansSearch, component: lazyRouteComponent(() => import('./plans/plans-screen.tsx'), 'PlansScreen') })
const importing = createRoute({ getParentRoute: () => workspace, path: 'plans/import', validateSearch: importSearch, component: lazyRouteComponent(() => import('./imports/import-screen.tsx'), 'ImportScreen') })
const pricing = createRoute({ getParentRoute: () => workspace, path: 'plans/pricing', component: lazyRouteComponent(() => import('./plans/pricing/pricing-screen.tsx'), 'PricingScreen') })
const priorities = createRoute({ getParentRoute: () => workspace, path: 'plans/priorities', validateSearch: prioritiesSearch, component: lazyRouteComponent(() => import('./plans/priorities/priorities-screen.tsx'), 'PrioritiesScreen') })
const tracking = createRoute({ getParentRoute: () => workspace, path: 'plans/tracking', component: lazyRouteComponent(() => import('./plans/tracking/tracking-screen.tsx'), 'TrackingScreen') })
const trackingPage = createRoute({ getParentRoute: () => workspace, path: 'plans/tracking/$page', component: lazyRouteComponent(() => import('./plans/tracking/tracking-page-screen.tsx'), 'TrackingPageScreen') })
const onePage = createRoute({ getParentRoute: () => workspace, path: 'plans/one-page', validateSearch: onePageSearch, component: lazyRouteComponent(() => import('./plans/one-page/one-page-screen.tsx'), 'OnePageScreen') })
const changes = createRoute({ getParentRoute: () => workspace, path: 'plans/changes', component: lazyRouteComponent(() => import('./plans/changes/changes-screen.tsx'), 'ChangesScreen') })
const slips = createRoute({ getParentRoute: () => workspace, path: 'plans/slips', component: lazyRouteComponent(() => import('./plans/slips/slips-screen.tsx'), 'SlipsScreen') })
const slip = createRoute({ getParentRoute: () => workspace, path: 'plans/slips/$item', validateSearch: slipSearch, component: lazyRouteComponent(() => import('./plans/slips/slip-screen.tsx'), 'SlipScreen') })
const roadmap = createRoute({ getParentRoute: () => workspace, path: 'roadmap', validateSearch: roadmapSearch, component: lazyRouteComponent(() => import('./roadmap/roadmap-screen.tsx'), 'RoadmapScreen') })
const workshops = createRoute({ getParentRoute: () => workspace, path: 'roadmap/workshops', component: lazyRouteComponent(() => import('./workshop/prepare/workshops-screen.tsx'), 'WorkshopsScreen') })
const workshop = createRoute({ getParentRoute: () => workspace, path: 'roadmap/workshops/$workshop', component: lazyRouteComponent(() => import('./workshop/prepare/workshop-frame.tsx'), 'WorkshopFrame') })
const preparation = createRoute({ getParentRoute: () => workshop, path: '/', component: lazyRouteComponent(() => import('./workshop/prepare/preparation-page.tsx'), 'PreparationScreen') })
const replay = createRoute({ getParentRoute: () => workshop, path: 'replay', validateSearch: replaySearch, component: lazyRouteComponent(() => import('./workshop/replay/replay-page.tsx'), 'ReplayScreen') })
const examine = createRoute({ getParentRoute: () => workspace, path: 'roadmap/examine', validateSearch: examineSearch, component: lazyRouteComponent(() => import('./roadmap/examine/examine-screen.tsx'), 'ExamineScreen') })
const inRoadmap = z.object({ roadmap: z.string().max(200).optional().catch(undefined) })
const stakeholders = createRoute({ getParentRoute: () => workspace, path: 'roadmap/stakeholders', validateSearch: inRoadmap, component: lazyRouteComponent(() => import('./roadmap/stakeholders/stakeholders-screen.tsx'), 'StakeholdersScreen') })
const stakeholderGroup = createRoute({ getParentRoute: () => workspace, path: 'roadmap/stakeholders/$group', validateSearch: inRoadmap, component: lazyRouteComponent(() => import('./roadmap/stakeholders/group-screen.tsx'), 'GroupScreen') })
const deferrals = createRoute({ getParentRoute: () => workspace, path: 'roadmap/deferrals', validateSearch: inRoadmap, component: lazyRouteComponent(() => import('./roadmap/deferrals/deferrals-screen.tsx'), 'DeferralsScreen') })
const review = createRoute({ getParentRoute: () => workspace, path: 'roadmap/review', validateSearch: inRoadmap, component: lazyRouteComponent(() => import('./roadmap/review/review-screen.tsx'), 'ReviewScreen') })
const kinds = createRoute({ getParentRoute: () => workspace, path: 'roadmap/kinds', validateSearch: z.object({ roadmap: z.string().max(200).optional().catch(undefined), at: daySchema.optional().catch(undefined) }), component: lazyRouteComponent(() => import('./roadmap/kinds/kinds-screen.tsx'), 'KindsScreen') })
const capacity = createRoute({ getParentRoute: () => workspace, path: 'roadmap/capacity', validateSearch: capacitySearch, component: lazyRouteComponent(() => import('./roadmap/capacity/capacity-screen.tsx'), 'CapacityScreen') })
const history = createRoute({ getParentRoute: () => workspace, path: 'history', validateSearch: historySearch, component: lazyRouteComponent(() => import('./history/history-screen.tsx'), 'HistoryScreen') })
const publish = createRoute({ getParentRoute: () => workspace, path: 'publish', validateSearch: publishSearch, component: lazyRouteComponent(() => import('./publish/publish-screen.tsx'), 'PublishScreen') })
const paper = createRoute({ getParentRoute: () => workshop, path: 'paper', component: lazyRouteComponent(() => import('./workshop/paper/paper-page.tsx'), 'PaperScreen') })
const summary = createRoute({ getParentRoute: () => workshop, path: 'summary', component: lazyRouteComponent(() => import('./workshop/summary/summary-page.tsx'), 'SummaryScreen') })
const links = createRoute({ getParentRoute: () => workspace, path: 'publish/links', component: lazyRouteComponent(() => import('./publish/links/links-screen.tsx'), 'LinksScreen') })
const monthly = createRoute({ getParentRoute: () => workspace, path: 'publish/monthly', component: lazyRouteComponent(() => import('./publish/monthly/monthly-screen.tsx'), 'MonthlyScreen') })
const accounts = createRoute({ getParentRoute: () => workspace, path: 'accounts', validateSearch: accountsSearch, component: lazyRouteComponent(() => import('./accounts/accounts-screen.tsx'), 'AccountsScreen') })
const keyAccounts = createRoute({ getParentRoute: () => workspace, path: 'accounts/key', component: lazyRouteComponent(() => import('./accounts/key-accounts/key-accounts-screen.tsx'), 'KeyAccountsScreen') })
const customerFeedback = createRoute({ getParentRoute: () => workspace, path: 'accounts/feedback', validateSearch: feedbackSearch, component: lazyRouteComponent(() => import('./accounts/feedback/feedback-screen.tsx'), 'FeedbackScreen') })
const feedbackSources = createRoute({ getParentRoute: () => workspace, path: 'accounts/feedback/sources', component: lazyRouteComponent(() => import('./accounts/feedback/sources-screen.tsx'), 'SourcesScreen') })
const productGaps = createRoute({ getParentRoute: () => workspace, path: 'accounts/gaps', component: lazyRouteComponent(() => import('./accounts/feedback/gaps-screen.tsx'), 'GapsScreen') })
const customerStories = createRoute({ getParentRoute: () => workspace, path: 'accounts/stories', component: lazyRouteComponent(() => import('./accounts/stories/stories-screen.tsx'), 'StoriesScreen') })
const customerQuotes = createRoute({ getParentRoute: () => workspace, path: 'accounts/quotes', component: lazyRouteComponent(() => import('./accounts/quotes/quotes-screen.tsx'), 'QuotesScreen') })
const advisoryBoard = createRoute({ getParentRoute: () => workspace, path: 'accounts/board', component: lazyRouteComponent(() => import('./accounts/board/board-screen.tsx'), 'BoardScreen') })
const advisoryMeeting = createRoute({ getParentRoute: () => workspace, path: 'accounts/board/$meeting', component: lazyRouteComponent(() => import('./accounts/board/meeting-screen.tsx'), 'MeetingScreen') })
const subscriptions = createRoute({ getParentRoute: () => workspace, path: 'publish/subscriptions', component: lazyRouteComponent(() => import('./publish/subscriptions/subscriptions-screen.tsx'), 'SubscriptionsScreen') })
const launches = createRoute({ getParentRoute: () => workspace, path: 'launches', validateSearch: launchesSearch, component: lazyRouteComponent(() => import('./launches/launches-screen.tsx'), 'LaunchesScreen') })
const launch = createRoute({ getParentRoute: () => workspace, path: 'launches/$launch', component: lazyRouteComponent(() => import('./launches/page/launch-screen.tsx'), 'LaunchScreen') })
const launchTier = createRoute({ getParentRoute: () => workspace, path: 'launches/$launch/tier', component: lazyRouteComponent(() => import('./launches/tier/tier-screen.tsx'), 'TierScreen') })
const brief = createRoute({ getParentRoute: () => workspace, path: 'launches/$launch/brief', component: lazyRouteComponent(() => import('./launches/brief/brief-screen.tsx'), 'BriefScreen') })
const naming = createRoute({ getParentRoute: () => workspace, path: 'launches/$launch/naming', component: lazyRouteComponent(() => import('./launches/naming/naming-screen.tsx'), 'NamingScreen') })
const rollout = createRoute({ getParentRoute: () => workspace, path: 'launches/$launch/rollout', component: lazyRouteComponent(() => import('./launches/rollout/rollout-screen.tsx'), 'RolloutScreen') })
const post = createRoute({ getParentRoute: () => workspace, path: 'launches/$launch/post', component: lazyRouteComponent(() => import('./launches/post/post-screen.tsx'), 'PostScreen') })
const newTier = createRoute({ getParentRoute: () => workspace, path: 'launches/tier', validateSearch: tierSearch, component: lazyRouteComponent(() => import('./launches/tier/tier-screen.tsx'), 'TierScreen') })
const policies = createRoute({ getParentRoute: () => workspace, path: 'launches/policies', validateSearch: policiesSearch, component: lazyRouteComponent(() => import('./launches/policies/policies-screen.tsx'), 'PoliciesScreen') })
const reviews = createRoute({ getParentRoute: () => workspace, path: 'reviews', component: lazyRouteComponent(() => import('./reviews/reviews-screen.tsx'), 'ReviewsScreen') })
const everyRelease = createRoute({ getParentRoute: () => workspace, path: 'launches/every-release', component: lazyRouteComponent(() => import('./launches/every-release/every-release-screen.tsx'), 'EveryReleaseScreen') })
const handOvers = createRoute({ getParentRoute: () => workspace, path: 'launches/hand-overs', component: lazyRouteComponent(() => import('./launches/hand-overs/hand-overs-screen.tsx'), 'HandOversScreen') })
const learning = createRoute({ getParentRoute: () => workspace, path: 'launches/learning', component: lazyRouteComponent(() => import('./launches/learning/learning-screen.tsx'), 'LearningScreen') })
const deprecations = createRoute({ getParentRoute: () => workspace, path: 'launches/deprecations', component: lazyRouteComponent(() => import('./launches/deprecations/deprecations-screen.tsx'), 'DeprecationsScreen') })
const deprecation = createRoute({ getParentRoute: () => workspace, path: 'launches/deprecations/$deprecation', component: lazyRouteComponent(() => import('./launches/deprecations/deprecation-screen.tsx'), 'DeprecationScreen') })
const rhythms = createRoute({ getParentRoute: () => workspace, path: 'library/rhythms', component: lazyRouteComponent(() => import('./library/rhythms/rhythms-screen.tsx'), 'RhythmsScreen') })
const productData = createRoute({ getParentRoute: () => workspace, path: 'library/product-data', validateSearch: productDataSearch, component: lazyRouteComponent(() => import('./library/product-data/product-data-screen.tsx'), 'ProductDataScreen') })
const goals = createRoute({ getParentRoute: () => workspace, path: 'goals', validateSearch: goalsSearch, component: lazyRouteComponent(() => import('./goals/goals-screen.tsx'), 'GoalsScreen') })
const metrics = createRoute({ getParentRoute: () => workspace, path: 'goals/metrics', component: lazyRouteComponent(() => import('./goals/metrics/metrics-screen.tsx'), 'MetricsScreen') })
const quarterlyUpdate = createRoute({ getParentRoute: () => workspace, path: 'goals/update', validateSearch: z.object({ at: daySchema.optional().catch(undefined) }), component: lazyRouteComponent(() => import('./goals/update/update-screen.tsx'), 'UpdateScreen') })
const strategy = createRoute({ getParentRoute: () => workspace, path: 'goals/strategy', component: lazyRouteComponent(() => import('./goals/strategy/strategy-screen.tsx'), 'StrategyScreen') })
const strategyPage = createRoute({ getParentRoute: () => workspace, path: 'goals/strategy/$page', validateSearch: strategySearch, component: lazyRouteComponent(() => import('./goals/strategy/strategy-page-screen.tsx'), 'StrategyPageScreen') })
const duties = createRoute({ getParentRoute: () => workspace, path: 'library/duties', component: lazyRouteComponent(() => import('./library/duties/duties-screen.tsx'), 'DutiesScreen') })
const market = createRoute({ getParentRoute: () => workspace, path: 'library/market', validateSearch: marketSearch, component: lazyRouteComponent(() => import('./library/market/market-screen.tsx'), 'MarketScreen') })
const hub = createRoute({ getParentRoute: () => workspace, path: 'library/hub', validateSearch: hubSearch, component: lazyRouteComponent(() => import('./library/hub/hub-screen.tsx'), 'HubScreen') })
const workingWithTeams = createRoute({ getParentRoute: () => workspace, path: 'library/teams', component: lazyRouteComponent(() => import('./library/teams/teams-screen.tsx'), 'TeamsScreen') })
const requests = createRoute({ getParentRoute: () => workspace, path: 'library/requests', component: lazyRouteComponent(() => import('./library/requests/requests-screen.tsx'), 'RequestsScreen') })
const library = createRoute({
  getParentRoute: () => workspace,
  path: 'library',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$ws/library/product-data' as '/$ws/today', params })
  },
})
const settings = createRoute({ getParentRoute: () => workspace, path: 'settings/$page', component: lazyRouteComponent(() => import('./settings/settings-screen.tsx'), 'SettingsScreen') })
const audit = createRoute({ getParentRoute: () => workspace, path: 'audit', component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen') })

/** Static addresses win over workspaces: no workspace is called welcome. */
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', validateSearch: welcomeSearch, component: lazyRouteComponent(() => import('./welcome/welcome-screen.tsx'), 'WelcomeScreen') })

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch: signInSearch, component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen') })
const owner = createRoute({ getParentRoute: () => root, path: '/sign-in/owner', component: lazyRouteComponent(() => import('./sign-in/owner-screen.tsx'), 'OwnerScreen') })
const forgotten = createRoute({ getParentRoute: () => root, path: '/sign-in/forgotten', component: lazyRouteComponent(() => import('./sign-in/forgotten-screen.tsx'), 'ForgottenScreen') })
const invitation = createRoute({ getParentRoute: () => root, path: '/sign-in/invitation/$token', component: lazyRouteComponent(() => import('./sign-in/invitation-screen.tsx'), 'InvitationScreen') })
const reset = createRoute({ getParentRoute: () => root, path: '/sign-in/reset/$token', component: lazyRouteComponent(() => import('./sign-in/reset-screen.tsx'), 'ResetScreen') })

const tree = root.addChildren([start, welcome, signIn, owner, forgotten, invitation, reset, views, survey, presenting, room, join, workspace.addChildren([workspaceIndex, today, plans, importing, priorities, tracking, trackingPage, onePage, changes, pricing, slips, slip, roadmap, workshops, workshop.addChildren([preparation, replay, paper, summary]), examine, review, stakeholders, stakeholderGroup, deferrals, capacity, kinds, publish, links, monthly, subscriptions, accounts, keyAccounts, customerFeedback, feedbackSources, productGaps, customerStories, customerQuotes, advisoryBoard, advisoryMeeting, launches, launch, launchTier, brief, naming, rollout, post, newTier, policies, everyRelease, reviews, goals, metrics, quarterlyUpdate, strategy, strategyPage, library, productData, hub, market, duties, rhythms, workingWithTeams, requests, handOvers, learning, deprecations, deprecation, history, settings, audit])])

const nobodyReads = async () => false

/** Every address of the app. Screens come when they are first asked for. */
export function createAppRouter({ home, isReader = nobodyReads, history }: Pick<RouteContext, 'home'> & Partial<RouteContext> & { readonly history?: RouterHistory }) {
  return createRouter({ routeTree: tree, context: { home, isReader }, ...(history === undefined ? {} : { history }), parseSearch, stringifySearch, defaultPreload: 'intent', scrollRestoration: false })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
