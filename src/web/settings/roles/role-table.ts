import { type Actor, mayCommand, type Role, roles } from '../../../core/kernel/permission.ts'
import { canRead, mayView } from '../../../core/permissions.ts'
import { commandTypes } from '../../../core/commands.ts'
import { recordTypes } from '../../../core/root.ts'

/** may: all of it. some: a part of it. own: their own alone. view: what is made for their audience, and no record. not: nothing. */
export type Cell = 'may' | 'some' | 'own' | 'view' | 'not'

export interface RoleRow {
  readonly words: string
  /** What exactly the row is about, for whoever asks. */
  readonly names: readonly string[]
  readonly cells: Readonly<Record<Role, Cell>>
}

export interface RolePart {
  readonly title: string
  readonly rows: readonly RoleRow[]
}

type Nouns = readonly string[]

/** Collections in words. Every collection stands in one row; a test holds this against core/root.ts. */
export const readRows: readonly (readonly [words: string, collections: Nouns])[] = [
  ['Plans, items and product data', ['plans', 'sources', 'items', 'stage-targets', 'coverage', 'code-hosts', 'deployment-options', 'use-cases', 'maturity-definitions']],
  ['The months’ reviews of product data, and until when versions are supported', ['data-reviews', 'supported-versions']],
  ['Change requests, packages and moves between them', ['change-requests', 'packages', 'placements', 'package-moves']],
  ['Accounts, and how key accounts stand', ['accounts', 'key-accounts', 'key-account-updates']],
  ['Restricted names of accounts, but by asking for one', ['restricted-names']],
  ['What customers say of the product, the gaps that they name, and who answers', ['feedback-sources', 'feedback-routings', 'feedback-rotations', 'feedback-stand-ins', 'product-gaps', 'customer-feedback', 'ship-told', 'ship-notices']],
  ['The market: segments, personas, competitors and messages', ['segments', 'personas', 'competitors', 'messages']],
  ['Customer stories, quotes and advisory boards', ['stories', 'quotes', 'advisory-boards', 'advisory-meetings', 'advisory-nominations']],
  ['Launches, their tasks and the policies of tiers', ['tier-policies', 'launches', 'launch-tasks', 'briefs', 'namings']],
  ['Rollouts with their flags, the legal questions, and who was told', ['rollout-channels', 'rollouts', 'legal-checks', 'launch-notices']],
  ['What each project has in each release', ['release-inclusions']],
  ['Hand-overs of what is new', ['hand-overs']],
  ['What teams ask of product marketing, and how it works with them', ['support-requests', 'intake-limits', 'team-partnerships']],
  ['Deprecations, release posts and what was learned', ['deprecations', 'release-posts', 'learning-records']],
  ['Reviews: what was asked, and what was answered', ['content-kinds', 'review-requests', 'review-answers', 'escalations']],
  ['Who decides what, and who has which duty', ['duties', 'duty-holders', 'duty-stand-ins']],
  ['What is due again and again, and what was done of it', ['rhythms', 'done-turns', 'round-up-choices']],
  ['Feedback and what came of surveys', ['feedback', 'surveys']],
  ['Priorities and the order of the backlog', ['priorities', 'backlog-places']],
  ['What is tracked by labels', ['tracking-pages', 'tracking-lines']],
  ['Assets, trainings, and what came of looking at links', ['assets', 'trainings', 'link-looks']],
  ['Goals: objectives, key results and what is said of them each week', ['objectives', 'key-results', 'check-ins', 'okr-decks', 'planning-steps']],
  ['Strategy pages with their sections, themes and reviews', ['strategy-pages', 'strategy-sections', 'strategy-themes', 'strategy-reviews']],
  ['Metrics and their values', ['metrics', 'metric-values']],
  ['The activity roadmap', ['roadmaps', 'buckets', 'activities', 'connectors', 'cell-agreements', 'capacities', 'waivers', 'roadmap-reviews', 'slips']],
  ['What activities are to move, and who came over by them', ['expected-effects', 'conversions']],
  ['The quarterly update', ['quarterly-updates']],
  ['Stakeholder groups, where they stand, and the ledger of deferrals', ['stakeholder-groups', 'showings', 'buy-ins', 'asks', 'deferrals']],
  ['Workshops; notes once they are turned over', ['workshops', 'participants', 'efforts', 'note-groups', 'notes', 'photos']],
  ['People, teams and areas', ['people', 'departments', 'orgs', 'teams', 'product-areas', 'settings']],
  ['Audiences, decks and editions', ['audiences', 'allowed-words', 'themes', 'decks', 'deck-slides', 'talk-tracks', 'editions']],
  ['Share links and chat rooms that are told of editions', ['share-links', 'subscriptions']],
  ['Who has which role', ['memberships']],
  ['Comments', ['comments']],
  ['Views they saved, what they follow and have read', ['saved-views', 'followings', 'read-marks']],
]

/** Commands in words, by noun or by name. Every command stands in one row. */
export const changeRows: readonly (readonly [title: string, rows: readonly (readonly [words: string, commands: Nouns])[]])[] = [
  [
    'Change',
    [
      ['Activities with their tasks, connectors, cells that are decided', ['activity', 'task', 'connector', 'cell', 'waiver']],
      ['Take part in a workshop, and lead it where it is theirs', ['note', 'brainstorm', 'group', 'voting', 'effort', 'photo', 'workshop.start', 'workshop.go', 'workshop.pause', 'workshop.resume', 'workshop.extend', 'workshop.lock', 'workshop.hand-over', 'workshop.take-over', 'workshop.decide-cell', 'workshop.reopen-cell', 'workshop.close', 'participant.add', 'participant.change', 'participant.join', 'participant.let-in', 'participant.leave', 'participant.same']],
      ['Plan workshops', ['workshop.add', 'workshop.change', 'workshop.remove', 'workshop.invite', 'participant.remove']],
      ['Erase the name of a guest of a workshop', ['participant.erase']],
      ['What stakeholder groups were shown, said and are asked; what is put off and why', ['showing', 'buy-in', 'ask', 'deferral']],
      ['Stakeholder groups', ['stakeholder-group']],
      ['Tasks and briefs of launches, signing names, and what projects have in releases', ['launch-task', 'brief', 'naming.sign', 'release-inclusion']],
      ['Rollouts and their flags, answers to the legal questions, and who was told', ['rollout', 'legal-check', 'launch-notice']],
      ['Reviews, escalations, release posts and what was learned', ['learning-record', 'review', 'escalation.open', 'escalation.state', 'escalation.send-up', 'escalation.send-back', 'escalation.decide', 'release-post.begin', 'release-post.change', 'release-post.step']],
      ['Handing over what is new, acknowledging it, and saying what it is worth', ['hand-over.give', 'hand-over.acknowledge', 'hand-over.answer', 'hand-over.send-back', 'hand-over.give-again', 'hand-over.write-value', 'hand-over.change']],
      ['What teams ask of product marketing, and how it works with them', ['support-request.ask', 'support-request.take', 'support-request.put-back', 'support-request.answer', 'support-request.decline', 'support-request.done', 'support-request.reopen', 'support-request.change', 'team-partnership']],
      ['Confirming product data each month, and until when versions are supported', ['data-review', 'supported-version']],
      ['Asking for changes of the roadmap', ['change-request.ask', 'change-request.evaluate', 'change-request.tell', 'change-request.change', 'change-request.remove', 'package-move.propose', 'package-move.drop']],
      ['The market: segments, personas, competitors and messages', ['segment', 'persona', 'competitor', 'message']],
      ['Asking for customer stories, writing down quotes, withdrawing what was agreed; meetings and nominations of advisory boards', ['story.ask', 'story.change', 'story.remove', 'story.step', 'story.decline', 'story.take-up', 'story.withdraw-consent', 'quote.add', 'quote.change', 'quote.remove', 'quote.ask', 'quote.redraft', 'quote.withdraw', 'advisory-meeting', 'advisory-nomination.propose', 'advisory-nomination.remove']],
      ['Saying what was done of what is due again and again, who stands in while they are away, and whether they want the round-up', ['turn', 'duty-stand-in', 'round-up']],
      ['Checking in on key results, and saying that a step of planning a quarter is done', ['check-in', 'planning-step.done', 'planning-step.reopen']],
      ['Saying how key accounts stand', ['key-account.update']],
      ['What customers say of the product: answering it, gaps, telling who asked, swapping turns', ['customer-feedback.add', 'customer-feedback.take-mail', 'customer-feedback.change', 'customer-feedback.claim', 'customer-feedback.release', 'customer-feedback.answer', 'customer-feedback.reopen', 'customer-feedback.tell', 'customer-feedback.tell-by-mail', 'customer-feedback.mail-lost', 'product-gap.add', 'product-gap.change', 'product-gap.set-status', 'product-gap.merge', 'product-gap.part', 'feedback-rotation.swap', 'feedback-stand-in']],
      ['Writing strategy pages with their themes, and looking them through', ['strategy-section.write', 'strategy-theme.add', 'strategy-theme.change', 'strategy-theme.move', 'strategy-theme.remove', 'strategy-review']],
      ['Saying that assets are still right, and having links looked at', ['asset.review', 'link']],
      ['Saying and taking the values of metrics', ['metric.say', 'metric.take', 'metric.forget']],
      ['What activities are to move, who came over by them, and the words of the quarterly update', ['expected-effect', 'conversion', 'quarterly-update.write']],
      ['Comments', ['comment']],
      ['Feedback', ['feedback.add', 'feedback.change', 'feedback.remove']],
      ['Views they save, what they follow and have read', ['saved-view', 'following', 'inbox']],
      ['Undo what they did', ['undo']],
      ['Bring back what was there before', ['record']],
      ['Roadmaps, their buckets, everybody’s time and its balance, slips, and the quarter’s review', ['roadmap', 'bucket', 'capacity', 'balance', 'roadmap-review', 'slip']],
      ['Plans, items and what goes into the deck', ['plan', 'item', 'stage-target']],
      ['Priorities and the order of the backlog', ['priority', 'backlog']],
      ['What is tracked by labels', ['tracking-page.add', 'tracking-page.change', 'tracking-page.keep-plan', 'tracking-page.place', 'tracking-page.remove']],
      ['Objectives and their key results, and keeping the OKR deck of a week; how a quarter is planned', ['objective', 'key-result', 'okr-deck', 'planning-step.set', 'planning-step.skip']],
      ['Beginning strategy pages, and saying what of them may leave', ['strategy-page.begin', 'strategy-page.change', 'strategy-page.remove', 'strategy-section.mark', 'strategy-theme.mark']],
      ['Metrics; mailing the quarterly update', ['metric.add', 'metric.change', 'metric.remove', 'quarterly-update.mailed']],
      ['Product data', ['code-host', 'deployment-option', 'use-case', 'maturity-definition']],
      ['Who decides what, and who has which duty', ['duty', 'duty-holder']],
      ['What is due again and again', ['rhythm']],
      ['Deprecations; publishing release posts; removing escalations', ['deprecation', 'escalation.remove', 'release-post.publish', 'release-post.remove']],
      ['How many days a month there are for requests; removing requests and hand-overs', ['intake-limit', 'support-request.remove', 'hand-over.remove']],
      ['Deciding what was asked of the roadmap; packages and moves between them', ['change-request.decide', 'package', 'placement', 'package-move.confirm', 'package-move.make']],
      ['Accounts, and which are key accounts', ['account.add', 'account.change', 'account.remove', 'account.set-addresses', 'account.add-restricted', 'account.restrict', 'key-account.add', 'key-account.change', 'key-account.remove']],
      ['Where feedback comes from, who answers it and in which order; removing gaps', ['feedback-source', 'feedback-routing', 'feedback-rotation.set', 'feedback-rotation.remove', 'product-gap.remove']],
      ['What customers agreed to and approved; advisory boards', ['story.consent', 'story.approve', 'story.publish', 'quote.approve', 'advisory-board', 'advisory-nomination.decide']],
      ['Launches, their tiers and the policy of tiers', ['launch', 'tier-policy', 'naming.begin', 'naming.change', 'naming.score', 'naming.choose', 'naming.remove']],
      ['The channels of rollouts, with their stages', ['rollout-channel']],
      ['Assets and trainings', ['asset.add', 'asset.change', 'asset.remove', 'training']],
      ['Import plans', ['import', 'source.remove']],
      ['People, teams and areas', ['department', 'org', 'team', 'product-area', 'person.add', 'person.change', 'person.remove']],
      ['Decks with their slides, talk tracks and themes', ['deck', 'slide', 'talk-track', 'theme']],
      ['Change a word that must not leave everywhere', ['words.replace']],
    ],
  ],
  [
    'Let out',
    [
      ['Publish an edition, withdraw it', ['edition']],
      ['Make, change and revoke share links', ['share-link']],
      ['Subscribe chat rooms to editions, and end that', ['subscription']],
      ['End a survey', ['survey']],
      ['Say which goals are told with a direction page', ['strategy-page.tell-goals']],
      ['Tell a tracking page as it stands', ['tracking-page.tell']],
      ['Let a word leave that must not', ['words.allow']],
      ['Keep a word in again', ['allowed-word']],
      ['Say how far a source’s columns may go', ['source.map']],
      ['What audiences may see', ['audience']],
    ],
  ],
  [
    'Keep house',
    [
      ['Calendar, names, words that must not leave', ['settings', 'holiday', 'freeze']],
      ['Give roles, except owner', ['membership']],
      ['Erase a person', ['person.erase']],
      ['Erase feedback', ['feedback.erase', 'customer-feedback.erase']],
      ['Open a restricted name to everybody', ['account.open-name']],
      ['Erase quotes, and names of people at customers', ['quote.erase', 'story.erase-names']],
      ['Which content must be reviewed by whom', ['content-kind']],
      ['Make a workspace', ['workspace']],
    ],
  ],
]

const of = (role: Role): Actor => ({ id: 'somebody', person: 'somebody', role })

/** The one table of who may do what, read from core/permissions.ts: nothing here decides. */
export function roleTable(): readonly RolePart[] {
  return [{ title: 'Read', rows: readRows.map(readRow) }, ...changeRows.map(([title, rows]) => ({ title, rows: rows.map(changeRow) }))]
}

function readRow([words, collections]: (typeof readRows)[number]): RoleRow {
  const cells = byRole((role) => {
    const cell = summed(collections.map((collection) => readCell(role, collection)))
    const isShown = collections.includes('items') && ['executives', 'sales', 'customers'].some((key) => mayView(of(role), { key }))
    return cell === 'not' && isShown ? 'view' : cell
  })
  return { words, names: collections, cells }
}

function readCell(role: Role, collection: string): Cell {
  const mine = { id: 'one', owner: 'somebody', person: 'somebody' }
  const theirs = { id: 'one', owner: 'other', person: 'other' }
  if (!canRead(of(role), collection, mine)) return 'not'
  return recordTypes.get(collection)?.definition.readable !== undefined && !canRead(of(role), collection, theirs) ? 'own' : 'may'
}

function changeRow([words, asked]: readonly [string, Nouns]): RoleRow {
  const names = commandsOf(asked)
  return { words, names, cells: byRole((role) => summed(names.map((name) => commandCell(role, name)))) }
}

/** Nouns whose commands are about what is one's own. */
const ofOnesOwn: ReadonlySet<string> = new Set(['saved-view', 'following', 'inbox', 'undo'])

function commandCell(role: Role, name: string): Cell {
  const type = commandTypes.get(name)
  if (type === undefined || !mayCommand(of(role), type)) return 'not'
  return ofOnesOwn.has(name.split('.')[0] ?? '') ? 'own' : 'may'
}

/** The commands that a row is about: all of a noun, or one by name. */
export function commandsOf(asked: Nouns): string[] {
  return [...commandTypes.keys()].filter((name) => asked.some((one) => name === one || name.split('.')[0] === one))
}

function summed(cells: readonly Cell[]): Cell {
  const kinds = new Set(cells)
  if (kinds.size === 1) return cells[0] ?? 'not'
  return 'some'
}

function byRole(cellOf: (role: Role) => Cell): Record<Role, Cell> {
  return Object.fromEntries(roles.map((role) => [role, cellOf(role)])) as Record<Role, Cell>
}
