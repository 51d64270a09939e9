import { accounts } from './accounts/accounts.ts'
import { accountCommands } from './accounts/commands.ts'
import { audiences } from './audiences/audiences.ts'
import { audienceCommands } from './audiences/commands.ts'
import { allowedWords } from './audiences/words/allowed-words.ts'
import { wordCommands } from './audiences/words/commands.ts'
import { deckCommands } from './decks/commands.ts'
import { deckSlides } from './decks/deck-slides.ts'
import { decks } from './decks/decks.ts'
import { themeCommands } from './decks/theme-commands.ts'
import { themes } from './decks/themes.ts'
import { editionCommands } from './editions/commands.ts'
import { editions } from './editions/editions.ts'
import { shareCommands } from './editions/share-commands.ts'
import { shareLinks } from './editions/share-links.ts'
import { subscriptionCommands } from './editions/subscription-commands.ts'
import { subscriptions } from './editions/subscriptions.ts'
import { feedbackCommands } from './feedback/commands.ts'
import { feedback } from './feedback/feedback.ts'
import { surveys } from './feedback/surveys.ts'
import type { CommandType } from './kernel/command.ts'
import type { RecordType } from './kernel/record-type.ts'
import type { Consequence } from './kernel/consequence.ts'
import { restore } from './kernel/restore.ts'
import { tellUnfitInOurWords } from './kernel/why-unfit.ts'
import { undo } from './kernel/undo.ts'
import { launchCommands } from './launches/commands.ts'
import { launches } from './launches/launches.ts'
import { assets } from './library/assets.ts'
import { libraryCommands } from './library/commands.ts'
import { trainings } from './library/trainings.ts'
import { planCommands } from './plans/commands.ts'
import { importCommit } from './plans/import/commit.ts'
import { codeHosts, coverage, deploymentOptions, items, maturityDefinitions, plans, sources, stageTargets, useCases } from './plans/plans.ts'
import { roadmapCommands } from './roadmap/commands.ts'
import { talkTracks } from './plans/talk-tracks.ts'
import { capacities } from './roadmap/capacities.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from './roadmap/roadmap.ts'
import { roadmapReviews } from './roadmap/roadmap-reviews.ts'
import { waivers } from './roadmap/waivers.ts'
import { slips } from './slips/slips.ts'
import { asks, buyIns, deferrals, showings, stakeholderGroups } from './stakeholders/stakeholders.ts'
import { dayCommands } from './workshop/day-commands.ts'
import { invitingCommands } from './workshop/inviting-command.ts'
import { joiningCommands } from './workshop/joining-commands.ts'
import { participantErase } from './workshop/participant-erase.ts'
import { noteGroups, notes, photos } from './workshop/notes.ts'
import { participantCommands } from './workshop/participant-commands.ts'
import { planningCommands } from './workshop/planning-commands.ts'
import { efforts, participants, workshops } from './workshop/workshops.ts'
import { calendarCommands } from './workspace/calendar-commands.ts'
import { togetherCommands } from './together/commands.ts'
import { comments, followings, readMarks } from './together/together.ts'
import { workspaceCommands } from './workspace/commands.ts'
import { savedViewCommands } from './workspace/saved-view-commands.ts'
import { savedViews } from './workspace/saved-views.ts'
import { departments, memberships, orgs, people, productAreas, settings, teams } from './workspace/workspace.ts'

// One line a noun, in reading order (DESIGN 2): a noun may use those above it.
const types = [
  settings, departments, orgs, teams, productAreas, people, memberships, savedViews,
  comments, followings, readMarks,
  accounts,
  plans, sources, items, stageTargets, coverage, talkTracks, codeHosts, deploymentOptions, useCases, maturityDefinitions,
  roadmaps, buckets, activities, connectors, cellAgreements, capacities, waivers, roadmapReviews,
  workshops, participants, efforts, noteGroups, notes, photos,
  launches,
  stakeholderGroups, showings, buyIns, asks, deferrals,
  feedback, surveys,
  assets, trainings,
  audiences, allowedWords,
  themes, decks, deckSlides,
  editions, shareLinks, subscriptions,
  slips,
] as readonly unknown[] as readonly RecordType[]

const commands = [
  undo, restore,
  ...workspaceCommands, ...calendarCommands, ...savedViewCommands,
  ...togetherCommands,
  ...accountCommands,
  importCommit, ...planCommands,
  ...roadmapCommands,
  ...planningCommands, ...participantCommands, ...joiningCommands, ...invitingCommands, ...dayCommands, participantErase,
  ...launchCommands,
  ...feedbackCommands,
  ...libraryCommands,
  ...audienceCommands, ...wordCommands,
  ...themeCommands, ...deckCommands,
  ...editionCommands,
  ...shareCommands, ...subscriptionCommands,
] as readonly unknown[] as readonly CommandType[]

tellUnfitInOurWords()

/** Every record type, by collection. */
export const recordTypes: ReadonlyMap<string, RecordType> = new Map(types.map((type) => [type.collection, type]))

/** Every command, by name. */
export const commandTypes: ReadonlyMap<string, CommandType> = new Map(commands.map((type) => [type.name, type]))

/** What follows by itself from changes of records, in this order. */
export const consequences: readonly Consequence[] = []
