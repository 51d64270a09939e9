import { accountCommands } from './accounts/commands.ts'
import { audienceCommands } from './audiences/commands.ts'
import { namesLeaveFeedback } from './audiences/names-leave-feedback.ts'
import { wordCommands } from './audiences/words/commands.ts'
import { balanceCommands } from './balance/commands.ts'
import { deckCommands } from './decks/commands.ts'
import { deprecationCommands } from './deprecations/commands.ts'
import { changeRequestCommands } from './change-requests/commands.ts'
import { customerFeedbackCommands } from './customer-feedback/commands.ts'
import { feedbackOfGone } from './customer-feedback/feedback-of-gone.ts'
import { shipNoticesFollow } from './customer-feedback/ship-notices-follow.ts'
import { customerMarketingCommands } from './customer-marketing/commands.ts'
import { dutyCommands } from './duties/commands.ts'
import { standInsLeft } from './duties/stand-ins-left.ts'
import { themeCommands } from './decks/theme-commands.ts'
import { editionCommands } from './editions/commands.ts'
import { shareCommands } from './editions/share-commands.ts'
import { subscriptionCommands } from './editions/subscription-commands.ts'
import { feedbackCommands } from './feedback/commands.ts'
import { goalCommands } from './goals/commands.ts'
import { okrDeckCommands } from './goals/okr-deck-command.ts'
import { quarterPlanCommands } from './goals/quarter-plan-commands.ts'
import { handOverCommands } from './hand-overs/commands.ts'
import { intakeCommands } from './intake/commands.ts'
import type { CommandType } from './kernel/command.ts'
import type { Consequence } from './kernel/consequence.ts'
import { restore } from './kernel/restore.ts'
import { undo } from './kernel/undo.ts'
import { keyAccountCommands } from './key-accounts/commands.ts'
import { launchCommands } from './launches/commands.ts'
import { inclusionCommands } from './launches/inclusion-commands.ts'
import { reopenedByTiers } from './launches/tier-watched.ts'
import { cadenceCommands } from './cadence/commands.ts'
import { roundUpCommands } from './cadence/round-up-command.ts'
import { learningCommands } from './learning/commands.ts'
import { libraryCommands } from './library/commands.ts'
import { marketCommands } from './market/commands.ts'
import { metricCommands } from './metrics/commands.ts'
import { planCommands } from './plans/commands.ts'
import { backlogOfGone, priorityCommands } from './priorities/commands.ts'
import { pricingCommands } from './pricing/commands.ts'
import { productDataCommands } from './product-data/commands.ts'
import { reviewsOfGoneTeam } from './product-data/reviews-of-gone-team.ts'
import { importCommit } from './plans/import/commit.ts'
import { roadmapCommands } from './roadmap/commands.ts'
import { draftAgain } from './roadmap/draft-again.ts'
import { reopenedByMoves } from './roadmap/watching.ts'
import { dayCommands } from './workshop/day-commands.ts'
import { invitingCommands } from './workshop/inviting-command.ts'
import { joiningCommands } from './workshop/joining-commands.ts'
import { participantErase } from './workshop/participant-erase.ts'
import { participantCommands } from './workshop/participant-commands.ts'
import { planningCommands } from './workshop/planning-commands.ts'
import { calendarCommands } from './workspace/calendar-commands.ts'
import { readinessCommands } from './readiness/commands.ts'
import { releasePostCommands } from './release-posts/commands.ts'
import { rolloutCommands } from './rollouts/commands.ts'
import { planTasksOpen } from './rollouts/plan-task-follows.ts'
import { escalationCommands } from './reviews/escalation-commands.ts'
import { reviewCommands } from './reviews/commands.ts'
import { reviewersLeft } from './reviews/reviewers-left.ts'
import { quarterlyUpdateCommands } from './quarterly-updates/commands.ts'
import { slipCommands } from './slips/commands.ts'
import { slipsOpen } from './slips/opening.ts'
import { stakeholderCommands } from './stakeholders/commands.ts'
import { stakeholdersOfGone } from './stakeholders/gone-activity.ts'
import { strategyCommands } from './strategy/commands.ts'
import { togetherCommands } from './together/commands.ts'
import { toldLinesOfGone, trackingCommands } from './tracking/commands.ts'
import { workspaceCommands } from './workspace/commands.ts'
import { savedViewCommands } from './workspace/saved-view-commands.ts'

// Every noun's commands, in the order of root.ts. Only whoever decides needs them: a browser gets them after its first screen, so nothing of that may import this.
const commands = [
  undo, restore,
  ...workspaceCommands, ...calendarCommands, ...savedViewCommands,
  ...togetherCommands,
  ...dutyCommands,
  ...accountCommands, ...keyAccountCommands,
  importCommit, ...planCommands,
  ...productDataCommands,
  ...customerFeedbackCommands,
  ...customerMarketingCommands,
  ...changeRequestCommands,
  ...pricingCommands,
  ...marketCommands,
  ...goalCommands, ...okrDeckCommands, ...quarterPlanCommands,
  ...metricCommands,
  ...roadmapCommands,
  ...intakeCommands,
  ...planningCommands, ...participantCommands, ...joiningCommands, ...invitingCommands, ...dayCommands, participantErase,
  ...launchCommands, ...inclusionCommands,
  ...deprecationCommands,
  ...learningCommands,
  ...cadenceCommands, ...roundUpCommands,
  ...handOverCommands,
  ...reviewCommands, ...escalationCommands,
  ...releasePostCommands,
  ...rolloutCommands,
  ...stakeholderCommands,
  ...quarterlyUpdateCommands,
  ...feedbackCommands,
  ...priorityCommands,
  ...libraryCommands,
  ...audienceCommands, ...wordCommands,
  ...themeCommands, ...deckCommands,
  ...editionCommands,
  ...shareCommands, ...subscriptionCommands,
  ...strategyCommands,
  ...trackingCommands,
  ...slipCommands,
  ...balanceCommands,
  ...readinessCommands,
] as readonly unknown[] as readonly CommandType[]

/** Every command, by name. */
export const commandTypes: ReadonlyMap<string, CommandType> = new Map(commands.map((type) => [type.name, type]))

/** What follows by itself from changes of records, in this order. */
export const consequences: readonly Consequence[] = [reopenedByMoves, reopenedByTiers, stakeholdersOfGone, reviewersLeft, standInsLeft, planTasksOpen, slipsOpen, shipNoticesFollow, namesLeaveFeedback, feedbackOfGone, draftAgain, backlogOfGone, reviewsOfGoneTeam, toldLinesOfGone]
