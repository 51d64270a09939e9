import type { FastifyReply } from 'fastify'
import { audiences } from '../../core/audiences/audiences.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import { currentEdition } from '../../core/editions/share-links.ts'
import type { State } from '../../core/kernel/state.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { checkPage, type CheckedEdition } from '../../exports/page/check-page.ts'
import { notValidPage, withdrawnPage } from '../../exports/page/small-pages.ts'
import { sendSmall } from './answers-of-pages.ts'
import type { CheckCodes } from './check-codes.ts'
import type { SharedPages } from './shared-pages.ts'

/**
 * Tells the holder of a file how its edition stands: current, replaced and what changed since, or withdrawn. What changed is what readers were
 * told with each edition since, and only outside and where links are not forbidden: an address in a file is no way round signing in.
 */
export async function answerCheck(code: string, reply: FastifyReply, { codes, pages }: { readonly codes: CheckCodes; readonly pages: SharedPages }): Promise<FastifyReply> {
  const found = await codes.find(code)
  if (found === undefined) return sendSmall(reply, 404, notValidPage)
  const { state } = await pages.stateOf(found.workspace)
  const edition = editions.get(state, found.edition)
  if (edition === undefined) return sendSmall(reply, 404, notValidPage)
  const current = currentEdition(state, edition)
  if (edition.state === 'withdrawn' || current === undefined) return sendSmall(reply, 410, withdrawnPage)
  if (current.id === edition.id) return sendSmall(reply, 200, checkPage({ number: edition.number, day: edition.day, changes: [] }))
  const changes = maySayMore(state, edition) ? await changesSince(found.workspace, state, edition, pages) : []
  return sendSmall(reply, 200, checkPage({ number: edition.number, day: edition.day, current, changes }))
}

function maySayMore(state: State, { audience }: Edition): boolean {
  return audiences.get(state, audience)?.inside === false && settings.get(state, 'settings')?.shareLinks !== 'off'
}

/** The newest editions' changes that one page tells. */
const most = 6

async function changesSince(workspace: string, state: State, { deck, audience, number }: Edition, pages: SharedPages): Promise<CheckedEdition['changes']> {
  const later = editions.list(state).filter((one) => one.deck === deck && one.audience === audience && one.number > number && one.state !== 'withdrawn').sort((a, b) => b.number - a.number)
  const found: CheckedEdition['changes'][number][] = []
  for (const one of later.slice(0, most)) {
    const told = (await pages.story(workspace, one))?.changes
    if (told !== undefined) found.push({ number: one.number, day: one.day, told })
  }
  return found
}
