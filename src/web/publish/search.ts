import { z } from 'zod'

const key = z.string().max(200).optional().catch(undefined)

/** What the address holds of this screen: the deck and for whom, the slide at hand, the copy that is shown, and the edition that is looked at. */
export const publishSearch = z.object({
  view: z.enum(['decks', 'editions', 'as']).optional().catch(undefined),
  /** Deck and audience by their keys; the first of each when unset. */
  deck: key, audience: key,
  slide: key, copy: z.enum(['customer', 'presenter']).optional().catch(undefined),
  edition: key, against: key,
  /** In "View as", the item that is looked at from both sides. */
  item: key,
})
export type PublishSearch = z.infer<typeof publishSearch>
