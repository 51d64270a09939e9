import { adminRoutes } from './admin-routes.ts'
import { authRoutes } from './auth-routes.ts'
import { brandRoutes } from './brand-routes.ts'
import { composeRoutes } from './compose-routes.ts'
import { deckRoutes } from './deck-routes.ts'
import { publishingRoutes } from './publishing-routes.ts'
import { driftRoutes } from './drift-routes.ts'
import { importRoutes } from './import-routes.ts'
import { liveRoutes } from './live-routes.ts'
import { logRoutes } from './log-routes.ts'
import type { Route } from './route.ts'
import { shareRoutes } from './share-routes.ts'
import { subscriptionRoutes } from './subscription-routes.ts'
import { surveyRoutes } from './survey-routes.ts'
import { viewAsRoutes } from './view-as-routes.ts'
import { viewRoutes } from './view-routes.ts'

/** Every route under /api/v1. What is not here is not answered. */
export const routes: readonly Route[] = [...logRoutes, ...importRoutes, ...deckRoutes, ...publishingRoutes, ...composeRoutes, ...driftRoutes, ...brandRoutes, ...viewRoutes, ...viewAsRoutes, ...shareRoutes, ...subscriptionRoutes, ...surveyRoutes, ...liveRoutes, ...authRoutes, ...adminRoutes] as readonly unknown[] as readonly Route[]
