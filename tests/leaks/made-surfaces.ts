import { underBothRules } from '../../src/core/audiences/both-rules.ts'
import { redact } from '../../src/core/audiences/redact.ts'
import type { OutwardText } from '../../src/core/audiences/words/found-words.ts'
import { viewTexts } from '../../src/core/audiences/words/view-texts.ts'
import { recordTypes } from '../../src/core/root.ts'
import { buildOnePageDeck } from '../../src/core/one-page/one-page-deck.ts'
import { onePageOf } from '../../src/core/one-page/one-page.ts'
import { toldTracking } from '../../src/core/tracking/told-tracking.ts'
import { trackingText } from '../../src/core/tracking/tracking-text.ts'
import { directionOf } from '../../src/core/strategy/direction.ts'
import { changeOutline } from '../../src/core/editions/change-outline.ts'
import { newsIn } from '../../src/core/editions/page/edition-news.ts'
import { pageTexts } from '../../src/core/editions/page/page-texts.ts'
import { slideTexts } from '../../src/core/editions/slide-texts.ts'
import { freeze } from '../../src/core/editions/freeze.ts'
import { makeDeck } from '../../src/core/editions/make-deck.ts'
import { tellPage } from '../../src/core/editions/page/tell-page.ts'
import { toldReasons, type Why } from '../../src/core/editions/told-reasons.ts'
import { History } from '../../src/core/history/history.ts'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { changesAtom, changesJsonFeed } from '../../src/exports/feeds/changes-feed.ts'
import { releasesCalendar } from '../../src/exports/feeds/releases-calendar.ts'
import { chatMessage } from '../../src/exports/news/chat-message.ts'
import { editionLetter } from '../../src/exports/news/edition-letter.ts'
import { fontMeasure } from '../../src/exports/fonts/measure.ts'
import { toHtml } from '../../src/exports/html.ts'
import { toPage } from '../../src/exports/page/page.ts'
import { toPdf } from '../../src/exports/pdf.ts'
import { toPictures } from '../../src/exports/pictures.ts'
import { toPptx } from '../../src/exports/pptx.ts'
import { viewCsv, viewXlsx } from '../../src/exports/view-csv.ts'
import { viewJson } from '../../src/exports/view-json.ts'
import { directionPage } from '../../src/exports/strategy/direction-page.ts'
import { directionText } from '../../src/exports/strategy/direction-text.ts'
import { canonicalJson, type Json } from '../../src/lib/json.ts'
import { days, type World } from '../../src/testing/world.ts'
import { partsOf } from './parts-of.ts'
import type { Made, Surface } from './surface.ts'

const key = 'the key of the workspace'
const measure = fontMeasure()

/** What is made of a world without a service: the View, everything drawn from it, and the refusals. */
export const madeSurfaces: readonly Surface[] = [
  { name: 'View', kind: 'text', make: (world) => ({ json: text(viewOf(world).data()) }) },
  { name: 'View as a file of JSON', kind: 'text', make: (world) => ({ file: viewJson(viewOf(world)) }) },
  { name: 'View as CSV', kind: 'text', make: (world) => ({ file: viewCsv(viewOf(world)) }) },
  { name: 'View as XLSX', kind: 'bytes', make: (world) => partsOf('items.xlsx', viewXlsx(viewOf(world))) },
  { name: 'View of a past day', kind: 'text', make: (world) => ({ json: text(pastViewOf(world).data()) }) },
  { name: 'change outline', kind: 'text', make: outline },
  { name: 'slides as data', kind: 'text', make: (world) => ({ slides: text(deckOf(world).slides), outline: text(deckOf(world).outline) }) },
  { name: 'deck as HTML', kind: 'text', make: (world) => ({ page: toHtml(deckOf(world).slides) }) },
  { name: 'releases as a calendar', kind: 'text', make: calendar },
  { name: 'feeds of changes', kind: 'text', make: feeds },
  { name: 'page of an edition', kind: 'text', make: (world) => ({ story: text(storyOf(world)), page: toPage(storyOf(world), { files: [] }) }) },
  { name: 'mail and message of an edition', kind: 'text', make: news },
  { name: 'direction pages', kind: 'text', make: directions },
  { name: 'one-page roadmap', kind: 'text', make: (world) => ({ data: text(onePageTold(world)) }) },
  { name: 'one-page roadmap as a slide', kind: 'bytes', make: (world) => ({ slide: text(buildOnePageDeck(viewOf(world), onePageTold(world), measure)) }) },
  { name: 'tracking pages', kind: 'text', make: tracking },
  { name: 'frozen edition', kind: 'text', make: (world) => ({ text: freeze(deckOf(world).view, deckOf(world).slides, { theme: null, maker: 'the tests' }).text }) },
  { name: 'refusals of decks', kind: 'text', make: refusals },
  { name: 'deck as PPTX', kind: 'bytes', make: (world) => partsOf('deck.pptx', toPptx(deckOf(world).slides, { notes: false })) },
  { name: 'deck as PDF', kind: 'bytes', make: (world) => partsOf('deck.pdf', toPdf(deckOf(world).slides, { notes: false })) },
  { name: 'slides as pictures', kind: 'dear', make: async (world) => partsOf('deck.zip', await toPictures(deckOf(world).slides)) },
]

const page = 'https://example.com/roadmap'

/** Anything as its one text. What is undefined is left out, as in every answer. */
const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as Json)

/** What a world's surfaces share is made once. */
function once<T>(make: (world: World) => T): (world: World) => T {
  const made = new WeakMap<World, { readonly it: T }>()
  return (world) => {
    const known = made.get(world) ?? { it: make(world) }
    made.set(world, known)
    return known.it
  }
}

const viewOf = once(({ now, audience }) => redact(now, audience, { today: days.today, key }))
const pastViewOf = once(({ past, now, audience }) => redact(underBothRules(past, now), audience, { today: days.since, key }))
/** The deck as it would be published. */
const deckOf = once((world) => deckNamed(world, 'roadmap'))

function deckNamed(world: World, name: string) {
  const { now, past, audience } = world
  return makeDeck(now, name, { audience, today: days.today, key, measure, edition: { number: 3, day: days.today }, since: { state: past, label: 'edition 2, 15 Jan 2026', why: whyOf(world) } })
}

/** The past of a world as its log has it, and what was said since the earlier of its days. */
const whyOf = once(({ acts }): Why => {
  const history = new History([], 1)
  history.add(acts.map(({ effective, changes }, at) => ({ position: at + 1, effective, schema: 1, changes })))
  const said = acts.flatMap(({ effective, changes, outsideReason: reason }, at) => (reason === undefined || effective <= days.since ? [] : [{ position: at + 1, changes, reason }]))
  return { said, stateAt: (position) => history.stateAt({ position }) }
})

function outline(world: World): Made {
  const { now: state, audience } = world
  const [past, view] = [pastViewOf(world), viewOf(world)]
  return { json: text(changeOutline(past, view, { horizon: 6, reasons: toldReasons(whyOf(world), { view, state, audience, key }) })) }
}

/** What the page of an edition tells, as it is frozen with it. */
const storyOf = once((world) => {
  const { view, was, facts, outline: told, slides } = deckOf(world)
  return tellPage(view, facts, { heading: 'What we plan', name: slides.title, since: told === undefined || was === undefined ? undefined : { label: 'edition 2, 15 Jan 2026', outline: told, views: [was, view] } })
})

/** What is searched for words that must not leave before any of it does: of a View as it is handed out, and of a deck as it is published. */
export function searchedTexts(world: World): Readonly<Record<'View' | 'deck', readonly OutwardText[]>> {
  return { View: [...viewTexts(viewOf(world), (name) => recordTypes.get(name), (_, id) => id)], deck: [...slideTexts(deckOf(world).slides), ...pageTexts(storyOf(world))] }
}

function calendar(world: World): Made {
  const { day, disclaimer, calendar: events = [] } = storyOf(world)
  return { file: releasesCalendar({ title: 'Releases', page, day, disclaimer, events }) }
}

function feeds(world: World): Made {
  const { headline = '', groups = [] } = storyOf(world).changes ?? {}
  const lines = groups.flatMap(({ group, lines: told }) => told.map(({ sentence, reason }) => ({ group, sentence, reason })))
  const facts = { title: 'What changed', page, atom: `${page}.atom`, json: `${page}.json`, changes: [{ id: 'one', number: 3, day: days.today, headline, lines }] }
  return { atom: changesAtom(facts), json: changesJsonFeed(facts) }
}

/** Every strategy page that this audience is told of, as a page of the web and as Markdown. */
function directions(world: World): Made {
  const view = viewOf(world)
  const stories = view.list('strategy-pages').flatMap(({ id }) => directionOf(view, id) ?? [])
  return { pages: stories.map(directionPage).join('\n'), texts: stories.map(directionText).join('\n') }
}

/** The roadmap of a half year on one page. */
const onePageTold = once((world) => onePageOf(viewOf(world), { period: { start: '2026-01-01', end: '2026-06-30' } }))

/** Every tracking page that this audience is told of, as Markdown. */
function tracking(world: World): Made {
  const view = viewOf(world)
  return { texts: view.list('tracking-pages').flatMap(({ id }) => { const story = toldTracking(view, id); return story === undefined ? [] : [trackingText(story, undefined)] }).join('\n') }
}

function news(world: World): Made {
  const told = newsIn(storyOf(world))
  return { ...editionLetter(told, { page, end: `${page}/end` }), message: chatMessage(told, page).text }
}

function refusals(world: World): Made {
  return Object.fromEntries(['activities', 'nothing'].map((name) => {
    try {
      deckNamed(world, name)
    } catch (error) {
      if (error instanceof Refusal) return [name, text({ code: error.code, sentence: error.message, at: error.at, details: error.details })]
      throw error
    }
    throw new Error(`The deck "${name}" was not refused.`)
  }))
}
