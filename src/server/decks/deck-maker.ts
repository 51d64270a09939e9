import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import { underBothRules } from '../../core/audiences/both-rules.ts'
import { redact } from '../../core/audiences/redact.ts'
import { accountTelling, mayReadNames } from '../../core/audiences/told-accounts.ts'
import type { View } from '../../core/audiences/view.ts'
import { type FoundWord, foundWords, type OutwardText } from '../../core/audiences/words/found-words.ts'
import { hitFinder } from '../../core/audiences/words/hits.ts'
import { viewTexts } from '../../core/audiences/words/view-texts.ts'
import { decks } from '../../core/decks/decks.ts'
import { buildGroupDeck } from '../../core/decks/group-deck.ts'
import { buildUpdateDeck } from '../../core/decks/update-deck.ts'
import { buildKeyAccountsDeck } from '../../core/decks/key-accounts-deck.ts'
import { buildOkrDeck } from '../../core/decks/okr-deck.ts'
import { okrDeckBefore, okrDeckOf } from '../../core/goals/okr-history.ts'
import { showings } from '../../core/stakeholders/stakeholders.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import { changeOutline, type Outline } from '../../core/editions/change-outline.ts'
import { type MadeDeck, makeDeck, ownIdsFor, reasonsToTell, type Since } from '../../core/editions/make-deck.ts'
import { outlineTexts } from '../../core/editions/outline-texts.ts'
import { toldReasons, type Why } from '../../core/editions/told-reasons.ts'
import { pageTexts } from '../../core/editions/page/page-texts.ts'
import type { PageStory } from '../../core/editions/page/page-story.ts'
import { slideTexts } from '../../core/editions/slide-texts.ts'
import { type DirectionStory, directionOf, directionTexts } from '../../core/strategy/direction.ts'
import { outsideId } from '../../core/audiences/outside-ids.ts'
import type { Measure, SlideDeck } from '../../core/decks/slide.ts'
import type { FrozenEdition } from '../../core/editions/freeze.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { goalsOfTime } from '../../core/one-page/goals-of-time.ts'
import { buildOnePageDeck } from '../../core/one-page/one-page-deck.ts'
import type { Detail, OnePage } from '../../core/one-page/one-page-shape.ts'
import { onePageOf, onePageTexts } from '../../core/one-page/one-page.ts'
import { recordTypes } from '../../core/root.ts'
import { trackingOf } from '../../core/tracking/tracking-of.ts'
import { trackingPages } from '../../core/tracking/tracking-pages.ts'
import { labelDays } from '../../core/time/label.ts'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import type { Ledger } from '../log/ledger.ts'
import { type DeckTheme, deckTheme, themeMeasure, themeTexts, wearing } from './deck-theme.ts'
import { madeUpdate } from '../quarterly-updates/made-update.ts'
import { pageOf } from '../editions/page-of.ts'
import { pastState } from './past-state.ts'
import { workspaceKey } from './workspace-key.ts'

export interface DeckAsked {
  readonly workspace: string
  readonly deck: string
  readonly audience: Audience
  /** The day the deck speaks for, with the state of that day; today when unset. */
  readonly asOf?: string | undefined
  /** Tell what changed since this day; since the last edition for this audience when unset. */
  readonly since?: string | undefined
  readonly presenter: boolean
  /** The theme that it wears in place of its own. */
  readonly theme?: string | undefined
  readonly edition?: { readonly number: number; readonly day: string } | undefined
  /** Where a holder of the file learns how the edition stands. */
  readonly checkAddress?: string | undefined
}

export interface GroupAsked extends Pick<DeckAsked, 'workspace' | 'audience' | 'asOf'> {
  readonly group: string
  readonly roadmap?: string | undefined
}

export interface UpdateAsked extends Pick<DeckAsked, 'workspace' | 'audience'> {
  /** A day of the quarter; today's when unset. */
  readonly on?: string | undefined
}

export interface KeyAccountsAsked extends Pick<DeckAsked, 'workspace' | 'audience'> {
  /** "2026-11". */
  readonly month: string
}

export interface OkrAsked extends Pick<DeckAsked, 'workspace' | 'audience'> {
  /** The Monday of its week. */
  readonly week: string
}

export interface OnePageAsked extends Pick<DeckAsked, 'workspace' | 'audience'> {
  readonly period: { readonly start: string; readonly end: string }
  readonly detail?: Detail | undefined
  /** Members may read goals as they are; anybody else reads them as they were masked. */
  readonly isMember: boolean
}

/** What was made for an audience, with every word in it that must not leave to them: none inside. */
export interface Searched<T> {
  readonly made: T
  readonly found: readonly FoundWord[]
}

/** Makes decks and outlines of a workspace for an audience, now or at a past day. The key is the workspace's secret for outside ids. */
export class DeckMaker {
  private readonly ledger: Ledger
  private readonly key: string

  constructor(ledger: Ledger, key: string) {
    this.ledger = ledger
    this.key = key
  }

  /** Slides of a deck; `search` is called when they are made and their words are about to be searched. Refuses as makeDeck does. */
  async make(asked: DeckAsked, search: () => void = () => undefined): Promise<MadeDeck & { readonly today: string; readonly since: string | undefined; readonly theme: DeckTheme | undefined; readonly page?: PageStory; readonly found: readonly FoundWord[] }> {
    const now = await this.ledger.state(asked.workspace)
    const today = asked.asOf ?? now.today
    const past = asked.asOf === undefined ? undefined : await pastState(this.ledger, asked.workspace, { day: asked.asOf })
    const told = past === undefined ? now : { ...past, state: underBothRules(past.state, now.state) }
    const at = asked.theme === undefined ? told : { ...told, state: wearing(told.state, asked.deck, asked.theme) }
    const since = await this.since(asked, at, today)
    const { audience, presenter, edition, checkAddress } = asked
    const facts = checkAddress === undefined ? undefined : { checkAddress }
    const theme = await deckTheme(this.ledger, asked.workspace, at.state, asked.deck)
    const measure = theme === undefined ? fontMeasure() : widest(fontMeasure(), themeMeasure(theme))
    const made = makeDeck(at.state, asked.deck, { audience, today, key: workspaceKey(this.key, asked.workspace), measure, since, presenter, edition, facts })
    const page = pageOf(made, { edition, since: since?.label })
    search()
    const texts = [...slideTexts(made.slides), ...themeTexts(theme), ...(page.page === undefined ? [] : pageTexts(page.page))]
    return { today, since: since?.label, theme, ...made, ...page, found: searched([...texts, { text: `${asked.deck} ${audience.key}`, place: { kind: 'file', part: 'name' } }], { audience, checkAddress }, now.state, at.state) }
  }

  /** What was frozen with an edition, by its digest. Refuses with `not-found` what was erased since. */
  async frozen(workspace: string, digest: string): Promise<FrozenEdition> {
    const bytes = await this.ledger.blob(workspace, digest)
    if (bytes === undefined) throw new Refusal('not-found', 'The slides of this edition are not kept any more.')
    return JSON.parse(new TextDecoder().decode(bytes)) as FrozenEdition
  }

  /** What an edition's audience was told when it was made, by the rules of then, with the states of then and of now: for people inside alone. */
  async editionView(workspace: string, edition: string): Promise<{ readonly view: View; readonly before: State; readonly now: State; readonly ownId: ReturnType<typeof ownIdsFor>; readonly tell: (text: string) => string }> {
    const { state: now } = await this.ledger.state(workspace)
    const { audience: of, day } = editions.need(now, edition)
    const [published] = await this.ledger.entries(workspace, { limit: 1, record: { collection: 'editions', id: edition } })
    const { state: before } = await pastState(this.ledger, workspace, { position: published?.position ?? 0 })
    const [audience, key] = [audiences.get(before, of) ?? audiences.need(now, of), workspaceKey(this.key, workspace)]
    return { view: redact(before, audience, { today: day, key }), before, now, ownId: ownIdsFor(before, audience, key), tell: accountTelling(before, audience).text }
  }

  /** All that an audience may see, now or as of a past day. */
  async view(workspace: string, audience: Audience, asOf: string | undefined): Promise<Searched<View>> {
    const now = await this.ledger.state(workspace)
    const { state } = asOf === undefined ? now : await pastState(this.ledger, workspace, { day: asOf })
    const told = asOf === undefined ? state : underBothRules(state, now.state)
    const key = workspaceKey(this.key, workspace)
    const made = redact(told, audience, { today: asOf ?? now.today, key })
    return { made, found: searched(viewTexts(made, (name) => recordTypes.get(name), ownIdsFor(told, audience, key)), { audience }, now.state, told) }
  }

  /** Where a team or the company is going, as an audience may read it. Whoever may not is told no more than where there is none: refuses with `not-found`. */
  async direction(workspace: string, audience: Audience, page: string): Promise<Searched<DirectionStory>> {
    const key = workspaceKey(this.key, workspace)
    const { made: all, found } = await this.directions(workspace, audience)
    const at = audience.inside ? page : outsideId(key, 'strategy-pages', page)
    const made = all.find(({ id }) => id === at)?.story
    if (made === undefined) throw new Refusal('not-found', 'There is no direction page for these readers: the page, and what of it may be told, is marked first.')
    return { made, found: found.get(at) ?? [] }
  }

  /** Every direction page that an audience is told of, by the id that it has there, and the words that must not leave in each. */
  async directions(workspace: string, audience: Audience): Promise<{ readonly made: readonly { readonly id: string; readonly story: DirectionStory }[]; readonly found: ReadonlyMap<string, readonly FoundWord[]> }> {
    const { state, today } = await this.ledger.state(workspace)
    const view = redact(state, audience, { today, key: workspaceKey(this.key, workspace) })
    const made = view.list('strategy-pages').flatMap(({ id }) => { const story = directionOf(view, id); return story === undefined ? [] : [{ id, story }] })
    return { made, found: new Map(made.map(({ id, story }) => [id, searched(directionTexts(story).map(({ text, part }) => ({ text, place: { kind: 'page', part } })), { audience }, state)])) }
  }

  /** A tracking page as Markdown. Refuses as trackingOf does. */
  async tracking({ workspace, audience, page, base, previous }: { readonly workspace: string; readonly audience: Audience; readonly page: string; readonly base: string; readonly previous?: string | undefined }): Promise<Searched<string>> {
    const { state, today } = await this.ledger.state(workspace)
    const { text, texts } = trackingOf(state, trackingPages.need(state, page), audience, { today, key: workspaceKey(this.key, workspace), base, previous })
    return { made: text, found: searched(texts.map(({ text: said, part }) => ({ text: said, place: { kind: 'page', part } })), { audience }, state) }
  }

  /** A roadmap of one stated time on one page, as data and as a slide. */
  async onePage({ workspace, audience, period, detail, isMember }: OnePageAsked): Promise<{ readonly page: OnePage; readonly slides: SlideDeck; readonly theme: DeckTheme | undefined; readonly found: readonly FoundWord[] }> {
    const { state, today } = await this.ledger.state(workspace)
    const key = workspaceKey(this.key, workspace)
    const view = redact(state, audience, { today, key })
    const given = isMember && audience.inside && audience.classes.includes('internal')
    const page = onePageOf(view, { period, detail, goals: given ? goalsOfTime(state, period, accountTelling(state, audience).text) : undefined })
    const theme = await deckTheme(this.ledger, workspace, state, '')
    const slides = buildOnePageDeck(view, page, theme === undefined ? fontMeasure() : widest(fontMeasure(), themeMeasure(theme)))
    const texts = [...onePageTexts(page).map(({ text, part }) => ({ text, place: { kind: 'page' as const, part } })), ...themeTexts(theme)]
    return { page, slides, theme, found: searched(texts, { audience }, state) }
  }

  /** The deck for a stakeholder group, with what moved since it last saw the roadmap. Refuses as buildGroupDeck does. */
  async group({ workspace, audience, asOf, group, roadmap }: GroupAsked): Promise<{ readonly slides: SlideDeck; readonly theme: DeckTheme | undefined }> {
    const now = await this.ledger.state(workspace)
    const { state } = asOf === undefined ? now : await pastState(this.ledger, workspace, { day: asOf })
    const days = showings.list(state).filter((one) => one.group === group && (roadmap === undefined || one.roadmap === roadmap)).map(({ on }) => on).sort()
    const day = days.at(-1)
    const [view, before] = [await this.view(workspace, audience, asOf), day === undefined ? undefined : await this.view(workspace, audience, day)]
    const theme = await deckTheme(this.ledger, workspace, state, '')
    const measure = theme === undefined ? fontMeasure() : widest(fontMeasure(), themeMeasure(theme))
    return { theme, slides: buildGroupDeck(view.made, { group, roadmap, workspace: state, before: day === undefined || before === undefined ? undefined : { day, view: before.made }, tell: accountTelling(now.state, audience).text, measure }) }
  }

  /** The quarterly update. Refuses as buildUpdateDeck does. */
  async update({ workspace, audience, on }: UpdateAsked): Promise<{ readonly slides: SlideDeck; readonly theme: DeckTheme | undefined }> {
    const { state, facts, sections } = await madeUpdate(this.ledger, workspace, on)
    const view = await this.view(workspace, audience, undefined)
    const theme = await deckTheme(this.ledger, workspace, state, '')
    const measure = theme === undefined ? fontMeasure() : widest(fontMeasure(), themeMeasure(theme))
    return { theme, slides: buildUpdateDeck(view.made, { state, facts, sections, tell: accountTelling(state, audience).text, measure }) }
  }

  /** The deck of key accounts of a month. Refuses as buildKeyAccountsDeck does. */
  async keyAccounts({ workspace, audience, month }: KeyAccountsAsked): Promise<{ readonly slides: SlideDeck; readonly theme: DeckTheme | undefined }> {
    const { state } = await this.ledger.state(workspace)
    const view = await this.view(workspace, audience, undefined)
    const theme = await deckTheme(this.ledger, workspace, state, '')
    const measure = theme === undefined ? fontMeasure() : widest(fontMeasure(), themeMeasure(theme))
    return { theme, slides: buildKeyAccountsDeck(view.made, { month, workspace: state, readsNames: mayReadNames(audience), tell: accountTelling(state, audience).text, measure }) }
  }

  /** The OKR deck of a week, as it was kept or as it stands now, held against the one before. Refuses as buildOkrDeck does. */
  async okr({ workspace, audience, week }: OkrAsked): Promise<{ readonly slides: SlideDeck; readonly theme: DeckTheme | undefined }> {
    const { state, now } = await this.ledger.state(workspace)
    const { made } = await this.view(workspace, audience, undefined)
    const theme = await deckTheme(this.ledger, workspace, state, '')
    const measure = theme === undefined ? fontMeasure() : widest(fontMeasure(), themeMeasure(theme))
    return { theme, slides: buildOkrDeck(made, { deck: okrDeckOf(state, week, now), before: okrDeckBefore(state, week), classes: audience.classes, tell: accountTelling(state, audience).text, measure }) }
  }

  /** What changed between two days, for an audience. */
  async outline(workspace: string, audience: Audience, from: string, to: string): Promise<Searched<Outline>> {
    const [before, after] = [await pastState(this.ledger, workspace, { day: from }), await pastState(this.ledger, workspace, { day: to })]
    const { state: now } = await this.ledger.state(workspace)
    const [was, is] = [underBothRules(before.state, now), underBothRules(after.state, now)]
    const key = workspaceKey(this.key, workspace)
    const why = await this.why(workspace, audience, before.position, after.position)
    const view = redact(is, audience, { today: to, key })
    const made = changeOutline(redact(was, audience, { today: from, key }), view, { reasons: reasonsToTell(is, audience, toldReasons(why, { view, state: is, audience, key })) })
    return { made, found: searched(outlineTexts(made), { audience }, now, was, is) }
  }

  private async since({ workspace, deck, audience, since }: DeckAsked, at: { state: State; position: number }, today: string): Promise<Since | undefined> {
    if (since !== undefined) {
      const before = await pastState(this.ledger, workspace, { day: since })
      return { state: before.state, label: labelDays(since), why: await this.why(workspace, audience, before.position, at.position) }
    }
    const last = lastEdition(at.state, deck, audience.id, today)
    if (last === undefined) return undefined
    const [published] = await this.ledger.entries(workspace, { limit: 1, record: { collection: 'editions', id: last.id } })
    const before = await pastState(this.ledger, workspace, { position: published?.position ?? 0 })
    return { state: before.state, label: `edition ${last.number}, ${labelDays(last.day)}`, why: await this.why(workspace, audience, before.position, at.position) }
  }

  private async why(workspace: string, audience: Audience, from: number, to: number): Promise<Why> {
    // Inside the company is not yet among those who read internal words: sales are told the reasons that may leave.
    const internal = audience.inside && audience.classes.includes('internal')
    const past = await this.ledger.past(workspace)
    return { said: await this.ledger.said(workspace, from, to, internal ? 'reason' : 'outsideReason'), stateAt: (position) => past.stateAt({ position }) }
  }
}

/** Words of today and of the day that is told: a name that was one of either does not leave. */
function searched(texts: Iterable<OutwardText>, { audience, checkAddress }: Pick<DeckAsked, 'audience' | 'checkAddress'>, ...states: readonly [State, ...State[]]): FoundWord[] {
  if (audience.inside) return []
  return foundWords(texts, hitFinder(states, audience, checkAddress === undefined ? undefined : new URL(checkAddress).hostname))
}

function lastEdition(state: State, deckKey: string, audience: string, today: string): Edition | undefined {
  const deck = decks.list(state).find((one) => one.key === deckKey)
  const earlier = editions.list(state).filter((one) => one.deck === deck?.id && one.audience === audience && one.state !== 'withdrawn' && one.day <= today)
  return earlier.sort((a, b) => b.number - a.number)[0]
}

/** A text is as wide as in the wider of two faces: the same lines stand on the company's master and, in our faces, on the page and in the PDF. */
function widest(one: Measure, other: Measure): Measure {
  return (text, style) => Math.max(one(text, style), other(text, style))
}
