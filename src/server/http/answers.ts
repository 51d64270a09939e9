import type { Pool } from 'pg'
import type { Rendering } from '../decks/rendering.ts'
import { ImportDrafts } from '../imports/import-drafts.ts'
import { RunningImports } from '../imports/running-imports.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { balanceAnswers } from '../balance/balance-answers.ts'
import { adminAnswers } from './admin-answers.ts'
import { authAnswers } from './auth-answers.ts'
import type { Answer, Bytes, Caller } from './answer.ts'
import { composeAnswers } from './compose-answers.ts'
import { brandAnswers } from './brand-answers.ts'
import { deckAnswers } from './deck-answers.ts'
import { driftAnswers } from './drift-answers.ts'
import { groupDeckAnswers } from './group-deck-answer.ts'
import { kindsAnswers } from '../roadmap/kinds-answers.ts'
import { examineAnswers } from '../examine/examine-answers.ts'
import { customerFeedbackAnswers, type ShippedHands } from '../customer-feedback/customer-feedback-answers.ts'
import { keyAccountAnswers } from '../key-accounts/key-account-answers.ts'
import { customerMarketingAnswers } from '../customer-marketing/customer-marketing-answers.ts'
import { goalAnswers } from '../goals/goal-answers.ts'
import { strategyAnswers } from '../strategy/strategy-answers.ts'
import { okrDeckAnswers } from '../goals/okr-deck-answers.ts'
import { dutyAnswers } from '../duties/duty-answers.ts'
import { metricAnswers } from '../metrics/metric-answers.ts'
import { updateAnswers } from '../quarterly-updates/update-answers.ts'
import type { ReminderStore } from '../cadence/reminder-store.ts'
import type { Unmade } from '../cadence/refusals.ts'
import { turnAnswers } from '../cadence/turn-answers.ts'
import { unsentAnswers } from '../cadence/unsent-answers.ts'
import { hubAnswers } from '../links/hub-answers.ts'
import { planAnswers } from '../plans/plan-answers.ts'
import { onePageAnswers } from '../one-page/one-page-answers.ts'
import { priorityAnswers } from '../priorities/priority-answers.ts'
import { trackingAnswers } from '../tracking/tracking-answers.ts'
import { productDataAnswers } from '../product-data/product-data-answers.ts'
import { marketAnswers } from '../market/market-answers.ts'
import { handOverAnswers } from '../hand-overs/hand-over-answers.ts'
import { intakeAnswers } from '../intake/intake-answers.ts'
import { launchAnswers } from '../launches/launch-answers.ts'
import { reviewAnswers } from '../reviews/review-answers.ts'
import { importAnswers } from './import-answers.ts'
import { invitationAnswers, type InvitationHands } from './invitation-answers.ts'
import { liveAnswers } from '../live/live-answers.ts'
import { paperAnswers } from '../workshop/paper-answers.ts'
import { pastAnswers } from './past-answers.ts'
import { publishingAnswers } from './publishing-answers.ts'
import { replayAnswers } from '../workshop/replay-answers.ts'
import type { Replicas } from '../live/replicas.ts'
import type { Share } from '../share/share.ts'
import { logAnswers } from './log-answers.ts'
import { shareAnswers } from './share-answers.ts'
import type { Tokens } from './tokens.ts'
import { subscriptionAnswers } from '../subscriptions/answers-of-subscriptions.ts'
import type { Subscriptions } from '../subscriptions/subscriptions.ts'
import { surveyAnswers } from '../survey/answers-of-surveys.ts'
import type { Surveys } from '../survey/surveys.ts'
import { viewAnswers } from './view-answers.ts'
import { workshopInvitationAnswers } from '../workshop/invitation-answers.ts'
import { workshopAnswers } from '../workshop/join-answers.ts'
import type { RoomDoors } from '../workshop/room-doors.ts'

export interface Hands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly pool: Pool
  readonly rendering: Rendering
  readonly tokens: Tokens
  readonly replicas: Replicas
  readonly share: Share
  readonly subscriptions: Subscriptions
  readonly surveys: Surveys
  readonly reminders: ReminderStore
  readonly shipped: ShippedHands
  /** What was to be made on the clock and was refused. */
  readonly unmade: (workspace: string) => readonly Unmade[]
  readonly rooms: RoomDoors
  /** Hosts of the company's own network whose links are looked at too. */
  readonly linkHosts: readonly string[]
  readonly backup: () => Promise<Bytes>
  readonly auth: InvitationHands
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What answers each route of the protocol; a test fails when a route has none. */
export function allAnswers({ ledger, store, pool, rendering, tokens, replicas, share, subscriptions, surveys, reminders, shipped, unmade, rooms, backup, auth, now, linkHosts }: Hands): Answer[] {
  const audit = (workspace: string, caller: Caller, act: string, details: Record<string, string>) => ledger.audit({ workspace, actor: caller.actor.id, act, details })
  return [
    ...logAnswers(ledger, auth.accounts),
    ...pastAnswers(ledger),
    ...importAnswers({ ledger, drafts: new ImportDrafts(pool), running: new RunningImports(), now }),
    ...deckAnswers({ ledger, store, rendering, audit }),
    ...publishingAnswers({ ledger, store, pool, rendering, audit, checkAddress: share.checkAddress, onTrouble: auth.onTrouble }),
    ...composeAnswers({ ledger, rendering, audit }),
    ...driftAnswers({ ledger, store, rendering, share }),
    ...shareAnswers({ ledger, ...share, mails: auth.outbox !== undefined, audit }),
    ...subscriptionAnswers({ ledger, subscriptions, audit }),
    ...surveyAnswers({ ledger, surveys }),
    ...workshopAnswers({ ledger, ...rooms, address: auth.address, now, audit }),
    ...brandAnswers({ ledger, store }),
    ...viewAnswers({ ledger, rendering, audit }),
    ...groupDeckAnswers({ ledger, rendering, audit }),
    ...paperAnswers({ ledger, store, rendering, audit }),
    ...workshopInvitationAnswers({ ledger, outbox: auth.outbox, address: auth.address, now }),
    ...replayAnswers(ledger),
    ...examineAnswers(ledger),
    ...kindsAnswers(ledger),
    ...customerMarketingAnswers(ledger),
    ...customerFeedbackAnswers({ ledger, now, shipped }),
    ...keyAccountAnswers({ ledger, rendering, audit }),
    ...launchAnswers(ledger),
    ...reviewAnswers(ledger),
    ...dutyAnswers(ledger),
    ...turnAnswers({ ledger, reminders, now }),
    ...unsentAnswers({ ledger, store: reminders, outbox: auth.outbox, unmade, address: auth.address, now, audit }),
    ...productDataAnswers({ ledger, audit }),
    ...metricAnswers(ledger),
    ...updateAnswers({ ledger, rendering, audit, store: reminders, outbox: auth.outbox, address: auth.address, now }),
    ...planAnswers(ledger),
    ...priorityAnswers(ledger),
    ...trackingAnswers({ ledger, rendering, audit }),
    ...onePageAnswers({ ledger, rendering, audit }),
    ...hubAnswers({ ledger, ours: linkHosts }),
    ...goalAnswers(ledger), ...okrDeckAnswers({ ledger, rendering, audit }),
    ...strategyAnswers({ ledger, rendering, audit }),
    ...marketAnswers(ledger),
    ...handOverAnswers(ledger),
    ...intakeAnswers(ledger),
    ...balanceAnswers(ledger),
    ...liveAnswers(replicas),
    ...authAnswers(auth),
    ...invitationAnswers(auth),
    ...adminAnswers({ tokens, ledger, store, backup }),
  ]
}
