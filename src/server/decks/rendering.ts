import type { Audience } from '../../core/audiences/audiences.ts'
import type { FoundWord } from '../../core/audiences/words/found-words.ts'
import { refuseWords } from '../../core/audiences/words/refuse-words.ts'
import { withheldFound } from '../../core/audiences/words/withheld-words.ts'
import type { Outline } from '../../core/editions/change-outline.ts'
import type { OfferedDrift } from '../../core/editions/drift-offers.ts'
import type { Edition } from '../../core/editions/editions.ts'
import { freeze } from '../../core/editions/freeze.ts'
import { toPoster } from '../../exports/poster/poster.ts'
import type { Paper } from '../../exports/poster/poster-scene.ts'
import { viewCsv, viewXlsx } from '../../exports/view-csv.ts'
import { viewJson } from '../../exports/view-json.ts'
import { directionList, directionPage } from '../../exports/strategy/direction-page.ts'
import { directionText } from '../../exports/strategy/direction-text.ts'
import { type BoardFormat, boardFile } from '../../exports/workshop/board-file.ts'
import { type Kit, kitFile, type KitSheet } from '../../exports/workshop/kit-file.ts'
import type { Paper as SheetPaper } from '../../exports/workshop/sheet.ts'
import type { Outcome } from '../../core/workshop/outcome-shape.ts'
import { canonicalJson, type Json } from '../../lib/json.ts'
import type { ExportFormat } from '../../protocol/view-routes.ts'
import { type DriftAsked, offeredDrift } from '../drift/offered-drift.ts'
import { editionFiles } from '../editions/edition-files.ts'
import { begin, type Watch } from '../editions/watch.ts'
import { changesOf } from '../editions/page-of.ts'
import { productVersion } from '../product.ts'
import { type Composed, composedOf } from './composed.ts'
import { deckFile, frozenPictures, type ShownSlides, shownSlides, type FileAsked, fitFindings, missingLetters } from './deck-files.ts'
import type { OnePageFormat } from '../../protocol/one-page-routes.ts'
import type { DeckAsked, DeckMaker, GroupAsked, KeyAccountsAsked, OkrAsked, OnePageAsked, UpdateAsked } from './deck-maker.ts'
import { viewAs, type ViewAs, type ViewAsAsked } from './view-as.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** Members see what was made for outside with the words in it that must not leave; anybody else is not handed it. */
export interface ForReader {
  readonly isMember: boolean
}

export interface ExportAsked extends ForReader {
  readonly workspace: string
  readonly audience: Audience
  readonly asOf?: string | undefined
  readonly format: ExportFormat
}

export interface DirectionAsked extends ForReader {
  readonly workspace: string
  readonly audience: Audience
  /** The strategy page, by its own id. */
  readonly page: string
  readonly format: 'html' | 'md' | 'json'
}

export interface DirectionPagesAsked {
  readonly workspace: string
  readonly audience: Audience
  /** By the id that it has outside; unset, the list of those that are told. */
  readonly page?: string | undefined
  /** Below it each stands by its id. */
  readonly base: string
}

/** A tracking page as Markdown, with the text as it was made before. */
export interface TrackingTextAsked extends ForReader {
  readonly workspace: string
  readonly audience: Audience
  readonly page: string
  /** Where the workspace is, for links of people inside. */
  readonly base: string
  readonly previous?: string | undefined
}

/** A roadmap of one stated time as data or as a slide. */
export interface OnePageFileAsked extends OnePageAsked, ForReader {
  readonly format: OnePageFormat
}

export interface PosterAsked {
  readonly workspace: string
  readonly audience: Audience
  readonly asOf?: string | undefined
  readonly roadmap: string
  readonly paper: Paper
  readonly format: 'pdf' | 'png'
}

/** Read for a member who asks; it goes to nobody else. `day`: today, which a file without a day of its own speaks for. */
export interface KitAsked {
  readonly workspace: string
  readonly kit: Kit
  readonly sheet: KitSheet
  readonly paper: SheetPaper
  readonly day: string
}

export interface BoardAsked {
  readonly workspace: string
  readonly outcome: Outcome
  readonly format: BoardFormat
  readonly day: string
}

export interface PicturesAsked {
  readonly workspace: string
  /** Digest of the edition's frozen slides. */
  readonly frozen: string
  /** Counted from 1; all when unset. */
  readonly slide?: number | undefined
}

export interface OutlineAsked extends ForReader {
  readonly workspace: string
  readonly audience: Audience
  /** Days, the earlier first. */
  readonly from: string
  readonly to: string
}

/** All that publishing stores, rendered but not stored yet. */
export interface RenderedEdition {
  /** The frozen View and slides as one text, and its digest. */
  readonly frozen: { readonly text: string; readonly digest: string }
  readonly files: readonly (Pick<Edition['files'][number], 'format' | 'copy'> & { readonly content: Bytes })[]
  readonly maker: string
  /** Sentences for the person who publishes. Never part of what leaves. */
  readonly findings: readonly string[]
}

/**
 * What is made of a workspace for an audience, ready to be sent or stored: plain data and bytes only, so that it may be made in a thread
 * of its own. Everything refuses as making a deck does.
 */
export interface Rendering {
  preview(asked: DeckAsked & ForReader & FileAsked): Promise<Bytes>
  /** The words that must not leave, in a deck as it would be published. */
  words(asked: Omit<DeckAsked, 'presenter'>): Promise<readonly FoundWord[]>
  /** A deck slide by slide, for members who put it together. */
  composed(asked: DeckAsked): Promise<Composed>
  /** Refuses with `gone` when whoever watches it has it stopped. */
  edition(asked: Omit<DeckAsked, 'presenter' | 'since'>, watch?: Watch): Promise<RenderedEdition>
  outline(asked: OutlineAsked): Promise<Outline>
  exported(asked: ExportAsked): Promise<Bytes>
  /** A direction page as a file. Refuses with `not-found` where the audience is not told of it, and with `never-outside`. */
  direction(asked: DirectionAsked): Promise<Bytes>
  /** The direction pages of an audience outside, for whoever holds a share link of theirs. Nothing where there is none to tell, or one holds a word that must not leave. */
  directionPages(asked: DirectionPagesAsked): Promise<string | undefined>
  /** A tracking page as Markdown. Refuses as trackingOf does. */
  tracking(asked: TrackingTextAsked): Promise<Bytes>
  /** A roadmap of one stated time on one page. Refuses with `never-outside`. */
  onePage(asked: OnePageFileAsked): Promise<Bytes>
  poster(asked: PosterAsked): Promise<Bytes>
  /** The deck for a stakeholder group, for members alone. */
  group(asked: GroupAsked & Pick<FileAsked, 'format'>): Promise<Bytes>
  /** The quarterly update, for members alone. */
  update(asked: UpdateAsked & Pick<FileAsked, 'format'>): Promise<Bytes>
  /** The deck of key accounts, for members alone. */
  keyAccounts(asked: KeyAccountsAsked & Pick<FileAsked, 'format'>): Promise<Bytes>
  /** The OKR deck of a week, for members alone. */
  okr(asked: OkrAsked & Pick<FileAsked, 'format'>): Promise<Bytes>
  /** What a workshop has printed before its day, and its board as a file after it. */
  kit(asked: KitAsked): Promise<Bytes>
  board(asked: BoardAsked): Promise<Bytes>
  /** The picture of one slide of a published edition, or of all in one ZIP file: made of its frozen slides, so always the same. */
  pictures(asked: PicturesAsked): Promise<Bytes>
  /** What an audience is told, for members who look with its eyes. */
  viewAs(asked: ViewAsAsked): Promise<ViewAs>
  /** The frozen slides of an edition, to be shown one by one. */
  presenting(asked: Omit<PicturesAsked, 'slide'>): Promise<ShownSlides>
  /** Where the edited words of an edition that came back may be taken to, for members. */
  drift(asked: DriftAsked): Promise<readonly OfferedDrift[]>
}

/** The name and version of what renders files: the same version renders the same bytes (DESIGN law 6). */
export const maker = `throughline ${productVersion}`

/** Makes it right here, in the thread that asks. */
export class RenderingHere implements Rendering {
  private readonly decks: DeckMaker

  constructor(decks: DeckMaker) {
    this.decks = decks
  }

  async preview(asked: DeckAsked & ForReader & FileAsked): Promise<Bytes> {
    const { slides, theme, found } = await this.decks.make(asked)
    if (!asked.isMember) refuseWords(found, asked)
    return deckFile(slides, asked, theme)
  }

  async words(asked: Omit<DeckAsked, 'presenter'>): Promise<readonly FoundWord[]> {
    const { found, withheld } = await this.decks.make({ ...asked, presenter: false })
    return [...found, ...withheld.map(withheldFound)]
  }

  async composed(asked: DeckAsked): Promise<Composed> {
    return composedOf(await this.decks.make(asked))
  }

  async edition(asked: Omit<DeckAsked, 'presenter' | 'since'>, watch?: Watch): Promise<RenderedEdition> {
    await begin(watch, { step: 'reading', share: 0.05 })
    const shown = await this.decks.make({ ...asked, presenter: false }, () => watch?.tell({ step: 'searching', share: 0.2 }))
    refuseWords([...shown.found, ...shown.withheld.map(withheldFound)], { isMember: true })
    await begin(watch, { step: 'drawing', file: 'presenter’s slides', share: 0.25 })
    const presented = await this.decks.make({ ...asked, presenter: true })
    const { text, digest } = freeze(shown.view, shown.slides, { theme: (shown.theme?.said ?? null) as Json, maker, ...(shown.page === undefined ? changesOf(shown) : { page: shown.page }) })
    const files = await editionFiles(shown.slides, presented.slides, shown.theme, watch)
    return { frozen: { text, digest }, files, maker, findings: [...[...shown.slides.findings, ...shown.withheld].map((finding) => finding.sentence), ...missingLetters(shown.slides), ...fitFindings(shown.slides, shown.theme)] }
  }

  async outline({ workspace, audience, from, to, isMember }: OutlineAsked): Promise<Outline> {
    const { made, found } = await this.decks.outline(workspace, audience, from, to)
    if (!isMember) refuseWords(found, { isMember })
    return made
  }

  async exported({ workspace, audience, asOf, format, isMember }: ExportAsked): Promise<Bytes> {
    const { made: view, found } = await this.decks.view(workspace, audience, asOf)
    refuseWords(found, { isMember })
    return format === 'xlsx' ? new Uint8Array(viewXlsx(view)) : textBytes(format === 'json' ? viewJson(view) : viewCsv(view))
  }

  async direction({ workspace, audience, page, format, isMember }: DirectionAsked): Promise<Bytes> {
    const { made, found } = await this.decks.direction(workspace, audience, page)
    refuseWords(found, { isMember })
    return textBytes(format === 'json' ? canonicalJson(JSON.parse(JSON.stringify(made)) as Json) : format === 'html' ? directionPage(made) : directionText(made))
  }

  async directionPages({ workspace, audience, page, base }: DirectionPagesAsked): Promise<string | undefined> {
    const { made, found } = await this.decks.directions(workspace, audience)
    const told = made.filter(({ id }) => found.get(id)?.length === 0)
    if (page === undefined) return told.length === 0 ? undefined : directionList(told.map(({ id, story }) => ({ title: story.title, address: `${base}/${id}` })))
    const story = told.find(({ id }) => id === page)?.story
    return story === undefined ? undefined : directionPage(story)
  }

  async tracking({ isMember, ...asked }: TrackingTextAsked): Promise<Bytes> {
    const { made, found } = await this.decks.tracking(asked)
    refuseWords(found, { isMember })
    return textBytes(made)
  }

  async onePage({ format, ...asked }: OnePageFileAsked): Promise<Bytes> {
    const { page, slides, theme, found } = await this.decks.onePage(asked)
    refuseWords(found, asked)
    return format === 'json' ? textBytes(canonicalJson(JSON.parse(JSON.stringify(page)) as Json)) : deckFile(slides, { format, presenter: false }, theme)
  }

  async poster({ workspace, audience, asOf, ...asked }: PosterAsked): Promise<Bytes> {
    const { made } = await this.decks.view(workspace, audience, asOf)
    return toPoster(made, asked)
  }

  async group({ format, ...asked }: GroupAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    const { slides, theme } = await this.decks.group(asked)
    return deckFile(slides, { format, presenter: false }, theme)
  }

  async update({ format, ...asked }: UpdateAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    const { slides, theme } = await this.decks.update(asked)
    return deckFile(slides, { format, presenter: false }, theme)
  }

  async keyAccounts({ format, ...asked }: KeyAccountsAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    const { slides, theme } = await this.decks.keyAccounts(asked)
    return deckFile(slides, { format, presenter: false }, theme)
  }

  async okr({ format, ...asked }: OkrAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    const { slides, theme } = await this.decks.okr(asked)
    return deckFile(slides, { format, presenter: false }, theme)
  }

  async kit({ kit, sheet, paper, day }: KitAsked): Promise<Bytes> {
    return kitFile(kit, sheet, paper, day)
  }

  async board({ outcome, format, day }: BoardAsked): Promise<Bytes> {
    return boardFile(outcome, format, day)
  }

  async pictures({ workspace, frozen, slide }: PicturesAsked): Promise<Bytes> {
    return frozenPictures(await this.decks.frozen(workspace, frozen), slide)
  }

  async viewAs(asked: ViewAsAsked): Promise<ViewAs> {
    return viewAs(this.decks, asked)
  }

  async presenting({ workspace, frozen }: Omit<PicturesAsked, 'slide'>): Promise<ShownSlides> {
    return shownSlides(await this.decks.frozen(workspace, frozen))
  }

  async drift(asked: DriftAsked): Promise<readonly OfferedDrift[]> {
    return offeredDrift(this.decks, asked)
  }
}

const textBytes = (text: string) => new TextEncoder().encode(text)
