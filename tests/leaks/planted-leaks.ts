import { strToU8, zipSync, zlibSync } from 'fflate'
import type { StoredRecord } from '../../src/core/kernel/change.ts'
import type { State } from '../../src/core/kernel/state.ts'
import { isInwardId } from '../../src/testing/inward-fields.ts'
import { shown, type World } from '../../src/testing/world.ts'
import { sha256Hex } from '../../src/lib/digest.ts'
import { canonicalJson, type Json } from '../../src/lib/json.ts'
import type { Made } from './surface.ts'

/** A leak that is planted in what a surface makes, or in what it is made from, to see that the suite catches it. */
export interface PlantedLeak {
  readonly leak: string
  /** The surface that it is planted in, by name. */
  readonly surface: string
  /** The checks that catch it: every one of these must. */
  readonly caughtBy: readonly ('two worlds' | 'canaries')[]
  /** Before anything is made. */
  readonly before?: (world: World) => World
  /** In what was made. */
  readonly after?: (made: Made, world: World) => Made
}

const both = ['two worlds', 'canaries'] as const
const worlds = ['two worlds'] as const

/** Twenty leaks, each as such a thing does happen. */
export const plantedLeaks: readonly PlantedLeak[] = [
  { leak: 'an internal field beside those that may leave', surface: 'View', caughtBy: both, after: put('json', (world) => texts(world, 'items', 'summary')) },
  { leak: 'how many items there are, with those that nobody is shown', surface: 'View', caughtBy: worlds, after: put('json', ({ now }) => `of ${now.count('comments') + now.count('items')}`) },
  { leak: 'the order of something that is not told', surface: 'View', caughtBy: worlds, after: put('json', ({ now }) => now.list('people').sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1)).map(({ id }) => id.length + id.charCodeAt(id.length - 1)).join()) },
  { leak: 'ids as they are inside', surface: 'View as a file of JSON', caughtBy: ['canaries'], after: put('file', ({ now }) => now.list('items').map(({ id }) => id).join()) },
  { leak: 'the position of the log', surface: 'View as a file of JSON', caughtBy: worlds, after: put('file', ({ acts }) => `at ${acts.length}`) },
  { leak: 'a column that a spreadsheet hides', surface: 'View as CSV', caughtBy: both, after: put('file', (world) => texts(world, 'people', 'name')) },
  { leak: 'the past under the rules of then alone', surface: 'View of a past day', caughtBy: worlds, before: (world) => ({ ...world, now: world.past }) },
  { leak: 'records whatever their mark', surface: 'View', caughtBy: both, before: (world) => without(world, 'mark') },
  { leak: 'imported fields whatever their column says', surface: 'slides as data', caughtBy: both, before: (world) => without(world, 'source') },
  { leak: 'the reason that was for people inside', surface: 'change outline', caughtBy: both, after: put('json', ({ acts }) => acts.map(({ reason }) => reason).join()) },
  { leak: 'a change of an item that nobody is shown', surface: 'change outline', caughtBy: both, after: put('json', (world) => texts(world, 'items', 'title', true)) },
  { leak: 'tips for presenters', surface: 'slides as data', caughtBy: both, after: put('slides', (world) => texts(world, 'decks', 'presenterTips')) },
  { leak: 'a comment in the page’s source', surface: 'deck as HTML', caughtBy: both, after: put('page', (world) => `<!-- ${texts(world, 'items', 'summary')} -->`) },
  { leak: 'more data in the page than it shows, in base64', surface: 'deck as HTML', caughtBy: both, after: put('page', (world) => `<script type="application/json" data-more="${Buffer.from(texts(world, 'people', 'name')).toString('base64')}"></script>`) },
  { leak: 'a digest of the whole state', surface: 'frozen edition', caughtBy: worlds, after: put('text', ({ now }) => sha256Hex(canonicalJson(now.list('people') as unknown as Json))) },
  { leak: 'a refusal that names what is refused', surface: 'refusals of decks', caughtBy: both, after: put('activities', (world) => texts(world, 'roadmaps', 'title')) },
  { leak: 'a private title in a link back', surface: 'feeds of changes', caughtBy: both, after: put('atom', (world) => `<link href="https://example.com/${encodeURIComponent(texts(world, 'activities', 'title'))}"/>`) },
  { leak: 'an instant of the log as the day of an entry', surface: 'feeds of changes', caughtBy: worlds, after: put('json', ({ acts }) => acts.map(({ effective }) => effective).join()) },
  { leak: 'who the mail is from, as the company knows them', surface: 'mail and message of an edition', caughtBy: both, after: put('html', (world) => `<meta name="author" content="${texts(world, 'people', 'name')}">`) },
  { leak: 'a title in the message to a room', surface: 'mail and message of an edition', caughtBy: both, after: put('message', (world) => texts(world, 'activities', 'title')) },
  { leak: 'an undated release that is planned inside', surface: 'releases as a calendar', caughtBy: both, after: put('file', (world) => `SUMMARY:${texts(world, 'activities', 'title')}`) },
  { leak: 'notes of speakers', surface: 'deck as PPTX', caughtBy: both, after: put('deck.pptx/ppt/notesSlides/notesSlide1.xml', (world) => `<a:t>${texts(world, 'decks', 'presenterTips')}</a:t>`) },
  { leak: 'who edited it, among the file’s properties', surface: 'deck as PPTX', caughtBy: both, after: put('deck.pptx/docProps/core.xml', (world) => `<cp:lastModifiedBy>${texts(world, 'people', 'name')}</cp:lastModifiedBy>`) },
  { leak: 'a hidden column in the workbook of a chart', surface: 'deck as PPTX', caughtBy: both, after: (made, world) => ({ ...made, 'deck.pptx/ppt/embeddings/chart1.xlsx': zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<c><v>${texts(world, 'items', 'budget')}</v></c>`) }) }) },
  { leak: 'a packed stream that no page draws', surface: 'deck as PDF', caughtBy: both, after: (made, world) => ({ ...made, 'deck.pdf': Buffer.concat([made['deck.pdf'] as Uint8Array, strToU8('stream\n'), zlibSync(strToU8(texts(world, 'items', 'summary')))]) }) },
]

/** A world in which a field that keeps things inside is overlooked. */
function without(world: World, field: string): World {
  const overlook = (state: State) => state.names().reduce((next, name) => next.withCollection(name, next.list(name).map((record) => Object.fromEntries(Object.entries(record).filter(([one]) => one !== field)) as StoredRecord)), state)
  return { ...world, past: overlook(world.past), now: overlook(world.now) }
}

/** Adds a text to one part of what was made. */
function put(part: string, text: (world: World) => string): NonNullable<PlantedLeak['after']> {
  return (made, world) => ({ ...made, [part]: `${typeof made[part] === 'string' ? made[part] : Buffer.from(made[part] ?? []).toString()}${text(world)}` })
}

/** What a field of every record of a collection says; `hidden`: of those alone that nobody outside is shown. */
function texts({ now, audience }: World, collection: string, field: string, hidden = false): string {
  return now.list(collection).filter(({ id }) => id !== shown.audience && (!hidden || isInwardId(collection, id, now, audience))).map((record) => String(record[field] ?? '')).join()
}
