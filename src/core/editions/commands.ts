import { z } from 'zod'
import { mayShowActivityRoadmap } from '../audiences/activity-roadmap.ts'
import { audiences } from '../audiences/audiences.ts'
import { foundWords } from '../audiences/words/found-words.ts'
import { hitFinder } from '../audiences/words/hits.ts'
import { refuseWords } from '../audiences/words/refuse-words.ts'
import { decks } from '../decks/decks.ts'
import { staleBlock } from '../decks/stale-rows.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { line } from '../workspace/workspace.ts'
import { editionFile, editions, type Edition } from './editions.ts'
import { reviewsBlock } from './publish-reviews.ts'

const digest = z.string().length(64)
const made = { frozen: digest, maker: z.string().min(1).max(200), files: z.array(editionFile).min(1) }

/**
 * Records a published edition; the server has frozen its View and stored its files. It becomes the one current edition of its deck and
 * audience, and earlier ones are superseded (row A5). Refuses `never-outside` for the activity roadmap and an audience that may not see it,
 * and `conflict` when its files say another number than it would get.
 */
const editionPublish = defineCommand({
  name: 'edition.publish',
  summary: 'Publishes an edition of a deck for an audience; earlier ones are superseded.',
  may: 'publish',
  server: true,
  byService: true,
  args: z.strictObject({ deck: id, audience: id, title: line.optional(), number: z.int().min(1).optional(), ...made }),
  decide(state, { deck: deckId, audience: audienceId, title, number: said, ...kept }, { newId, today, now }) {
    const deck = decks.need(state, deckId)
    const audience = audiences.need(state, audienceId)
    if (deck.kind === 'activity-roadmap' && !mayShowActivityRoadmap(audience)) {
      throw new Refusal('never-outside', `The activity roadmap is for the teams inside; it is not shown to ${audience.title}.`)
    }
    const blocked = reviewsBlock(state, deck, audience, now)
    const blockedBy = blocked ?? staleBlock(state, deck, today)
    if (blockedBy !== undefined) throw new Refusal('not-allowed', blockedBy)
    const earlier = editions.list(state).filter((one) => one.deck === deckId && one.audience === audienceId)
    const number = Math.max(0, ...earlier.map((one) => one.number)) + 1
    if (said !== undefined && said !== number) throw new Refusal('conflict', `Another edition was published meanwhile: the next one is edition ${number}, and the files say ${said}.`, { at: 'args.number' })
    const superseded = earlier.filter((one) => one.state === 'current').flatMap((one) => editions.update(one, { state: 'superseded' }))
    const edition = { deck: deckId, audience: audienceId, number, title: title ?? `${deck.title}, edition ${number}`, day: today, state: 'current', ...kept } as const
    return [...superseded, editions.create(newId('editions'), edition)]
  },
})

/** Renders a published edition anew: its frozen View stays, its files become those of a newer maker, as a numbered revision (law 6). */
const editionRevise = defineCommand({
  name: 'edition.revise',
  summary: 'Replaces the files of an edition by newly rendered ones of the same frozen content, as a numbered revision.',
  may: 'publish',
  server: true,
  byService: true,
  args: z.strictObject({ id, maker: made.maker, files: made.files }),
  decide(state, { id: which, maker, files }) {
    const edition = standing(editions.need(state, which))
    return editions.update(edition, { revision: (edition.revision ?? 0) + 1, maker, files })
  },
})

/** Takes an edition back, for good: its files and links say so from now on. When it was the current one, the newest that still stands is current again. */
const editionWithdraw = defineCommand({
  name: 'edition.withdraw',
  summary: 'Withdraws an edition, with the reason. Its files and links then say so.',
  may: 'publish',
  server: true,
  args: z.strictObject({ id, reason: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { id: which, reason }, context) {
    const edition = standing(editions.need(state, which))
    const why = reason ?? context.reason
    if (!why) throw new Refusal('needs-reason', `When "${edition.title}" is withdrawn, the reason is kept with it: say why.`)
    const before = editions.list(state).filter((one) => one.deck === edition.deck && one.audience === edition.audience && one.state === 'superseded')
    const newest = before.sort((a, b) => b.number - a.number)[0]
    const again = edition.state === 'current' && newest !== undefined ? editions.update(newest, { state: 'current' }) : []
    const { outsideReason } = context
    if (outsideReason !== undefined) refuseWords(foundWords([{ text: outsideReason, place: { kind: 'reason' } }], hitFinder([state], audiences.need(state, edition.audience))), { isMember: true })
    return [...editions.update(edition, { state: 'withdrawn', withdrawnReason: why, ...(outsideReason === undefined ? {} : { withdrawnOutsideReason: outsideReason }) }), ...again]
  },
})

function standing(edition: Edition): Edition {
  if (edition.state !== 'withdrawn') return edition
  throw new Refusal('gone', `"${edition.title}" has been withdrawn: ${edition.withdrawnReason ?? 'no reason was kept'}`)
}

export const editionCommands = [editionPublish, editionRevise, editionWithdraw] as readonly unknown[] as readonly CommandType[]
