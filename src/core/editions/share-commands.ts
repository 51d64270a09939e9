import { z } from 'zod'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import type { Day } from '../kernel/command.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { settings } from '../workspace/workspace.ts'
import { editions } from './editions.ts'
import { currentEdition, shareDays, type ShareLink, shareLinks } from './share-links.ts'

const { label, expires, locked, emails, sites } = shareLinks.definition.fields

/**
 * Makes a share link; the service has made its token and keeps the token's digest. Refuses `never-outside` for the activity roadmap and for
 * an audience inside, `not-allowed` where links are forbidden, `not-found` while there is nothing to show, `invalid` for a time over a year
 * and for a password beside addresses: a mail to the right address is as good as one.
 */
const shareMake = defineCommand({
  name: 'share-link.make',
  summary: 'Makes a link by which people outside read what is published for an audience.',
  may: 'publish',
  server: true,
  byService: true,
  args: z.strictObject({
    deck: id, audience: id, edition: id.optional(), label: label.type, expires: expires.type.optional(), locked: locked.type, emails: emails.type, sites: sites.type,
  }),
  decide(state, args, { newId, actor, today }) {
    checkMayLeave(state, args)
    checkShows(state, args)
    const link = { ...args, expires: args.expires ?? addDays(today, shareDays.usual), madeBy: actor.id, madeOn: today }
    checkForm(link, today)
    return [shareLinks.create(newId('share-links'), link)]
  },
})

/** Changes what opens a link, and until when. Refuses as making one does, and `gone` for one that was revoked. */
const shareChange = defineCommand({
  name: 'share-link.change',
  summary: 'Changes a share link’s label, last day, password, addresses or sites; null unsets one.',
  may: 'publish',
  server: true,
  byService: true,
  args: z.strictObject({ id, ...changeableFields(shareLinks, ['deck', 'audience', 'edition', 'madeBy', 'madeOn', 'revoked']) }),
  decide(state, { id: which, ...fields }, { today }) {
    const link = shareLinks.need(state, which)
    if (link.revoked === true) throw new Refusal('gone', `"${link.label}" has been revoked: make a new link instead.`)
    checkMayLeave(state, link)
    const next = { ...link }
    for (const [name, value] of Object.entries(fields)) Object.assign(next, { [name]: value ?? undefined })
    checkForm(next, fields.expires === undefined ? undefined : today)
    return shareLinks.update(link, fields)
  },
})

/** Takes a link back, for good: whoever opens it is told that it is not valid. */
const shareRevoke = defineCommand({
  name: 'share-link.revoke',
  summary: 'Revokes a share link, for good.',
  may: 'publish',
  server: true,
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => shareLinks.update(shareLinks.need(state, which), { revoked: true }),
})

function checkMayLeave(state: State, { deck: deckId, audience: audienceId }: Pick<ShareLink, 'deck' | 'audience'>): void {
  const [deck, audience] = [decks.need(state, deckId), audiences.need(state, audienceId)]
  if (deck.kind === 'activity-roadmap') throw new Refusal('never-outside', 'The activity roadmap is for the teams inside: it has no share links.')
  if (audience.inside) throw new Refusal('never-outside', `${audience.title} are inside: they read it after signing in. Share links are for people outside.`)
  if (settings.get(state, 'settings')?.shareLinks === 'off') throw new Refusal('not-allowed', 'The administrators of this workspace have turned share links off.')
}

/** There must be something to show, else the first reader finds nothing. */
function checkShows(state: State, { deck, audience, edition: which }: Pick<ShareLink, 'deck' | 'audience'> & { readonly edition?: string | undefined }): void {
  if (which === undefined) {
    if (currentEdition(state, { deck, audience }) === undefined) throw new Refusal('not-found', 'Nothing of this deck is published for this audience yet: publish an edition first.')
    return
  }
  const edition = editions.need(state, which)
  if (edition.deck !== deck || edition.audience !== audience) throw new Refusal('invalid', `"${edition.title}" is another deck’s, or was published for another audience.`, { at: 'args.edition' })
  if (edition.state === 'withdrawn') throw new Refusal('gone', `"${edition.title}" has been withdrawn.`)
}

/** `today`: given where the last day is new. */
function checkForm({ expires: last, locked: password, emails: addresses }: Pick<ShareLink, 'expires' | 'locked' | 'emails'>, today: Day | undefined): void {
  if (today !== undefined && last < today) throw new Refusal('invalid', `args.expires: ${last} has gone by.`, { at: 'args.expires' })
  if (today !== undefined && last > addDays(today, shareDays.most)) throw new Refusal('invalid', `args.expires: a link is good for a year at most, which is ${addDays(today, shareDays.most)}.`, { at: 'args.expires' })
  if (password === true && addresses !== undefined) throw new Refusal('invalid', 'args.locked: choose a password or addresses. Whoever has one of the addresses is sent a way in by mail.', { at: 'args.locked' })
}

export const shareCommands = [shareMake, shareChange, shareRevoke] as readonly unknown[] as readonly CommandType[]
