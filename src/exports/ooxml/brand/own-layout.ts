import type { Box } from '../../../core/decks/slide.ts'
import { type Element, element, presentationNamespaces } from '../element.ts'
import { shapeList } from '../slide-part.ts'
import { transform } from '../units.ts'
import type { BrandMaster, BrandSheet } from './master.ts'
import { type BrandPlace, placesOfSheet } from './places.ts'
import { freeRoom, leastShare, type Offer, shareOf } from './room.ts'

/** The name of the layout that is added beside a company's own where none of them has room for what we draw. */
export const ownLayoutName = 'Title and drawing'

/**
 * A layout in the company's own theme, for what none of its layouts has a place for: title and foot are its master's, and the rest is
 * left free. Without a title on the master, the title stands above the room.
 */
export function ownOffer(master: BrandMaster): Offer {
  const sheet = master.sheets.find((one) => placesOfSheet(one, master).some(({ type }) => type === 'title')) ?? (master.sheets[0] as BrandSheet)
  const [width, height] = [master.size.cx / 914_400, master.size.cy / 914_400]
  const given = placesOfSheet(sheet, master)
  const above: Box = { x: 0.667, y: 0.5, w: width - 1.333, h: 1 }
  const found = given.find(({ type }) => type === 'title')
  const title: BrandPlace = found ?? {
    type: 'title', index: undefined, box: above, insets: { left: 0.1, top: 0.05, right: 0.1, bottom: 0.05 },
    text: { color: undefined, size: 28, bold: false, capitals: false, family: 'Arial', spacing: { share: 1 }, align: 'left' },
  }
  const feet = given.filter(({ type }) => ['dt', 'ftr', 'sldNum'].includes(type))
  const places = [title, ...feet]
  const wanted = freeRoom(title, places, undefined, sheet, master)
  const top = Math.min(title.box.y + title.box.h, height * 0.4)
  const foot = Math.min(height - 0.4, ...feet.filter(({ box }) => box.y > height / 2).map(({ box }) => box.y))
  const room = shareOf(wanted) >= leastShare ? wanted : { x: 0.5, y: top + 0.1, w: width - 1, h: foot - top - 0.2 }
  const layout = { name: ownLayoutName, tree: layoutTree(places, found === undefined ? above : undefined) }
  return { sheet, layout, places, title, subtitle: undefined, body: undefined, room }
}

function layoutTree(places: readonly BrandPlace[], titleAt: Box | undefined): Element {
  return element('p:sldLayout', { ...presentationNamespaces, type: 'titleOnly', preserve: 1, userDrawn: 1 }, [
    element('p:cSld', { name: ownLayoutName }, [shapeList(places.map((place, at) => placeTree(place, at + 2, place.type === 'title' ? titleAt : undefined)))]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

const words: Readonly<Record<string, string>> = { title: 'Title', dt: 'Date', ftr: 'Footer', sldNum: 'Page' }

function placeTree({ type, index }: BrandPlace, id: number, at: Box | undefined): Element {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name: `${words[type] ?? 'Text'} ${id}` }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type, idx: index })]),
    ]),
    element('p:spPr', {}, at === undefined ? [] : [transform(at)]),
    element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), element('a:p')]),
  ])
}
