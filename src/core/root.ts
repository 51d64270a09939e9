import { accounts } from './accounts/accounts.ts'
import { restrictedNames } from './accounts/restricted-names.ts'
import { audiences } from './audiences/audiences.ts'
import { allowedWords } from './audiences/words/allowed-words.ts'
import { deckSlides } from './decks/deck-slides.ts'
import { roundUpChoices } from './cadence/round-up-choices.ts'
import { doneTurns, rhythms } from './cadence/rhythms.ts'
import { changeRequests } from './change-requests/change-requests.ts'
import { advisoryBoards, advisoryMeetings, advisoryNominations } from './customer-marketing/advisory-boards.ts'
import { customerFeedback } from './customer-feedback/customer-feedback.ts'
import { productGaps } from './customer-feedback/product-gaps.ts'
import { feedbackRotations, feedbackStandIns } from './customer-feedback/rotation.ts'
import { feedbackRoutings } from './customer-feedback/routing.ts'
import { feedbackSources } from './customer-feedback/sources.ts'
import { shipNotices } from './customer-feedback/ship-notices.ts'
import { shipTold } from './customer-feedback/to-tell.ts'
import { quotes } from './customer-marketing/quotes.ts'
import { stories } from './customer-marketing/stories.ts'
import { decks } from './decks/decks.ts'
import { themes } from './decks/themes.ts'
import { deprecations } from './deprecations/deprecations.ts'
import { duties, dutyHolders } from './duties/duties.ts'
import { dutyStandIns } from './duties/stand-ins.ts'
import { editions } from './editions/editions.ts'
import { shareLinks } from './editions/share-links.ts'
import { subscriptions } from './editions/subscriptions.ts'
import { feedback } from './feedback/feedback.ts'
import { surveys } from './feedback/surveys.ts'
import { checkIns, keyResults, objectives } from './goals/goals.ts'
import { okrDecks } from './goals/okr-decks.ts'
import { planningSteps } from './goals/quarter-plan.ts'
import { handOvers } from './hand-overs/hand-overs.ts'
import { intakeLimits } from './intake/intake-limits.ts'
import { supportRequests } from './intake/support-requests.ts'
import { teamPartnerships } from './intake/team-partnerships.ts'
import type { RecordType } from './kernel/record-type.ts'
import { keyAccounts, keyAccountUpdates } from './key-accounts/key-accounts.ts'
import { tellUnfitInOurWords } from './kernel/why-unfit.ts'
import { briefs } from './launches/briefs.ts'
import { launchTasks } from './launches/launch-tasks.ts'
import { launches } from './launches/launches.ts'
import { releaseInclusions } from './launches/release-inclusions.ts'
import { namings } from './launches/namings.ts'
import { tierPolicies } from './launches/tier-policies.ts'
import { learningRecords } from './learning/learning-records.ts'
import { linkLooks } from './links/link-looks.ts'
import { assets } from './library/assets.ts'
import { trainings } from './library/trainings.ts'
import { competitors, messages, personas, segments } from './market/market.ts'
import { metrics, metricValues } from './metrics/metrics.ts'
import { codeHosts, coverage, deploymentOptions, items, maturityDefinitions, plans, sources, stageTargets, useCases } from './plans/plans.ts'
import { dataReviews, supportedVersions } from './product-data/product-data.ts'
import { backlogPlaces, priorities } from './priorities/priorities.ts'
import { packageMoves, packages, placements } from './pricing/packages.ts'
import { talkTracks } from './plans/talk-tracks.ts'
import { capacities } from './roadmap/capacities.ts'
import { conversions, expectedEffects } from './roadmap/expected-effects.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from './roadmap/roadmap.ts'
import { roadmapReviews } from './roadmap/roadmap-reviews.ts'
import { waivers } from './roadmap/waivers.ts'
import { releasePosts } from './release-posts/release-posts.ts'
import { rolloutChannels } from './rollouts/channels.ts'
import { launchNotices, legalChecks } from './rollouts/legal-checks.ts'
import { rollouts } from './rollouts/rollouts.ts'
import { escalations } from './reviews/escalations.ts'
import { contentKinds, reviewAnswers, reviewRequests } from './reviews/reviews.ts'
import { quarterlyUpdates } from './quarterly-updates/quarterly-updates.ts'
import { slips } from './slips/slips.ts'
import { strategyPages, strategyReviews, strategySections, strategyThemes } from './strategy/strategy.ts'
import { asks, buyIns, deferrals, showings, stakeholderGroups } from './stakeholders/stakeholders.ts'
import { trackingLines, trackingPages } from './tracking/tracking-pages.ts'
import { noteGroups, notes, photos } from './workshop/notes.ts'
import { efforts, participants, workshops } from './workshop/workshops.ts'
import { comments, followings, readMarks } from './together/together.ts'
import { savedViews } from './workspace/saved-views.ts'
import { departments, memberships, orgs, people, productAreas, settings, teams } from './workspace/workspace.ts'

// Every noun's record types, in reading order (DESIGN 2): a noun may use those above it. A screen imports those that it reads; the whole list is for whatever tells of any record.
const types = [
  settings, departments, orgs, teams, productAreas, people, memberships, savedViews,
  comments, followings, readMarks,
  duties, dutyHolders, dutyStandIns,
  accounts, restrictedNames, keyAccounts, keyAccountUpdates,
  linkLooks,
  plans, sources, items, stageTargets, coverage, talkTracks, codeHosts, deploymentOptions, useCases, maturityDefinitions,
  dataReviews, supportedVersions,
  feedbackSources, feedbackRoutings, feedbackRotations, feedbackStandIns, productGaps, customerFeedback, shipTold, shipNotices,
  stories, quotes, advisoryBoards, advisoryMeetings, advisoryNominations,
  changeRequests,
  packages, placements, packageMoves,
  segments, personas, competitors, messages,
  objectives, keyResults, checkIns, okrDecks, planningSteps,
  metrics, metricValues,
  roadmaps, buckets, activities, connectors, cellAgreements, capacities, waivers, roadmapReviews, expectedEffects, conversions,
  supportRequests, intakeLimits, teamPartnerships,
  workshops, participants, efforts, noteGroups, notes, photos,
  tierPolicies, launches, launchTasks, briefs, namings, releaseInclusions,
  contentKinds, reviewRequests, reviewAnswers, escalations,
  deprecations, learningRecords, handOvers,
  stakeholderGroups, showings, buyIns, asks, deferrals,
  quarterlyUpdates,
  feedback, surveys,
  priorities, backlogPlaces,
  assets, trainings,
  audiences, allowedWords,
  releasePosts,
  rolloutChannels, rollouts, legalChecks, launchNotices,
  themes, decks, deckSlides,
  editions, shareLinks, subscriptions,
  strategyPages, strategySections, strategyThemes, strategyReviews,
  trackingPages, trackingLines,
  slips,
  rhythms, doneTurns, roundUpChoices,
] as readonly unknown[] as readonly RecordType[]

tellUnfitInOurWords()

/** Every record type, by collection. */
export const recordTypes: ReadonlyMap<string, RecordType> = new Map(types.map((type) => [type.collection, type]))
