import type { FrozenEdition } from '../../core/editions/freeze.ts'
import { decks } from '../../core/decks/decks.ts'
import { standingTheme, type Theme, themes } from '../../core/decks/themes.ts'
import type { OutwardText } from '../../core/audiences/words/found-words.ts'
import type { Measure } from '../../core/decks/slide.ts'
import type { State } from '../../core/kernel/state.ts'
import type { WornTheme } from '../../exports/dress.ts'
import { familyMeasure } from '../../exports/fonts/families.ts'
import { keptMaster } from '../../exports/ooxml/brand/clean-master.ts'
import { masterTexts } from '../../exports/ooxml/brand/fixed-texts.ts'
import type { BrandMaster } from '../../exports/ooxml/brand/master.ts'
import { measureOf } from '../../exports/ooxml/brand/use-master.ts'
import type { Ledger } from '../log/ledger.ts'

/** How a deck is dressed: what leaves of its theme, to be frozen with it, and the master that its slides stand on. */
export interface DeckTheme {
  readonly said: Omit<Theme, 'id' | 'title' | 'logo'> & Pick<WornTheme, 'logo'>
  /** None where the theme has no master, or where its file was erased: then ours is used. */
  readonly master: BrandMaster | undefined
}

/** The theme that an edition was frozen with; none where it wore the maker's own. It was one when it was written as JSON, and frozen text never changes: hence the cast. */
export function frozenTheme(theme: FrozenEdition['theme']): DeckTheme['said'] | undefined {
  return theme === null ? undefined : (theme as unknown as DeckTheme['said'])
}

/** Masters that were used last, by digest: reading one takes longer than a small deck. */
const kept = new Map<string, BrandMaster>()
const mostKept = 4

/** The theme of a deck, or the one that decks wear unless they say another; none for one that wears the maker's own. */
export async function deckTheme(ledger: Ledger, workspace: string, state: State, deckKey: string): Promise<DeckTheme | undefined> {
  const deck = decks.list(state).find(({ key }) => key === deckKey)
  const theme = themes.get(state, deck?.theme) ?? standingTheme(state)
  if (theme === undefined) return undefined
  const { colors, fonts, logo, master, layouts } = theme
  return {
    said: { colors, fonts, ...(await logoOf(ledger, workspace, logo)), ...(master === undefined ? {} : { master }), ...(layouts === undefined ? {} : { layouts }) },
    master: master === undefined ? undefined : await masterOf(ledger, workspace, master.sha256),
  }
}

/** A state in which a deck wears a theme, to see it before it is chosen. Refuses `not-found`. */
export function wearing(state: State, deckKey: string, theme: string): State {
  const deck = decks.list(state).find(({ key }) => key === deckKey)
  return deck === undefined ? state : state.apply(decks.update(deck, { theme: themes.need(state, theme).id }))
}

/** What a deck of a theme is measured with: the families of its master, or its own. */
export function themeMeasure({ said, master }: DeckTheme): Measure {
  return master === undefined ? familyMeasure(said.fonts) : measureOf(master, said.layouts)
}

/** The words that a theme brings into every file of a deck. */
export function themeTexts(theme: DeckTheme | undefined): OutwardText[] {
  const texts = theme?.master === undefined ? [] : masterTexts(theme.master)
  return texts.map((text) => ({ text, place: { kind: 'file', part: 'master' } }))
}

/** A logo as it is worn; none where its file was erased. */
async function logoOf(ledger: Ledger, workspace: string, logo: Theme['logo']): Promise<Pick<WornTheme, 'logo'>> {
  const bytes = logo === undefined ? undefined : await ledger.blob(workspace, logo.sha256)
  return logo === undefined || bytes === undefined ? {} : { logo: { data: Buffer.from(bytes).toString('base64'), format: logo.format } }
}

async function masterOf(ledger: Ledger, workspace: string, sha256: string): Promise<BrandMaster | undefined> {
  const known = kept.get(sha256)
  if (known !== undefined) return known
  const bytes = await ledger.blob(workspace, sha256)
  if (bytes === undefined) return undefined
  const master = keptMaster(bytes)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(sha256, master)
  return master
}
