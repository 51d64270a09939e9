import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audiences } from '../../core/audiences/audiences.ts'
import { notValidPage } from '../../exports/page/small-pages.ts'
import type { Rendering } from '../decks/rendering.ts'
import type { Ledger } from '../log/ledger.ts'
import { sendSmall } from '../share/answers-of-pages.ts'
import type { Reading } from '../share/mount.ts'
import type { Looked } from '../share/shared-pages.ts'

interface DirectionHands {
  readonly ledger: Ledger
  readonly rendering: Pick<Rendering, 'directionPages'>
}

/**
 * The direction pages behind a share link (row A8): those that its audience is told of, as they are now, made of its View. Whoever may open the link may read them, with its password or by mail as
 * the rest of it; what is not told is the same as what is not there.
 */
export function addDirectionPages(here: FastifyInstance, reading: Reading, hands: DirectionHands): void {
  here.get('/s/:token/direction', reading((looked, request, reply) => answer(looked, request, reply, hands)))
  here.get('/s/:token/direction/:page', reading((looked, request, reply) => answer(looked, request, reply, hands, (request.params as { readonly page: string }).page)))
}

async function answer({ named: { workspace }, link }: Looked, request: FastifyRequest, reply: FastifyReply, { ledger, rendering }: DirectionHands, page?: string): Promise<FastifyReply> {
  const audience = audiences.get((await ledger.state(workspace)).state, link.audience)
  const html = audience === undefined || audience.inside ? undefined : await rendering.directionPages({ workspace, audience, page, base: `/s/${(request.params as { readonly token: string }).token}/direction` })
  return html === undefined ? sendSmall(reply, 404, notValidPage) : sendSmall(reply, 200, html)
}
