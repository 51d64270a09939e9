import type { Audience } from '../../core/audiences/audiences.ts'
import { type ToldRecord, whoIsTold } from '../../core/audiences/becomes-visible.ts'
import type { ViewData } from '../../core/audiences/view.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { DeckMaker } from './deck-maker.ts'

export interface ViewAsAsked {
  readonly workspace: string
  readonly audience: Audience
  /** What it is held against: another audience today, or this one on an earlier day. */
  readonly against?: Audience | string | undefined
}

/** What an audience is told, and what of it another is not, or was not on a day: for members, before anything is published. */
export interface ViewAs {
  readonly told: ViewData
  readonly changes: readonly ToldRecord[] | undefined
}

/** Refuses `invalid` to hold an audience inside against one outside: nothing has the same name in both. */
export async function viewAs(decks: DeckMaker, { workspace, audience, against }: ViewAsAsked): Promise<ViewAs> {
  const { made } = await decks.view(workspace, audience, undefined)
  if (against === undefined) return { told: made.data(), changes: undefined }
  const isDay = typeof against === 'string'
  if (!isDay && against.inside !== audience.inside) throw new Refusal('invalid', `${audience.title} and ${against.title} cannot be held against each other, since one is inside and one is not.`, { at: 'query.against' })
  const before = await decks.view(workspace, isDay ? audience : against, isDay ? against : undefined)
  return { told: made.data(), changes: whoIsTold(before.made, made) }
}
