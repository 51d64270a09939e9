import type { LayoutName } from '../../../core/decks/slide.ts'
import type { Theme } from '../../../core/decks/themes.ts'
import type { PackageParts } from '../../../lib/office-package.ts'
import { metricsOf } from '../../fonts/families.ts'
import { canServe, chooseLayouts, layoutNames, type Reason } from './choose-layouts.ts'
import { masterBytes } from './clean-master.ts'
import { leastSize } from './fit-place.ts'
import { underBox } from './ground.ts'
import { type LeftOut, leftOutOf, leftOutWords } from './left-out.ts'
import type { BrandMaster } from './master.ts'
import { ownOffer } from './own-layout.ts'
import { readMaster } from './read-master.ts'
import { fixedTexts } from './fixed-texts.ts'
import { type Offer, offersOf, shareOf } from './room.ts'
import { schemeOf } from './scheme.ts'
import { Template } from './template.ts'
import { familiesOf, groundBox } from './use-master.ts'
import { wornOf } from './worn-of.ts'

/** Something that a person should know of a template before it is taken: `missing` is made up for by us, `changed` looks another way, `left-out` is not kept. */
export interface MasterRemark {
  readonly kind: 'missing' | 'changed' | 'left-out' | 'note'
  readonly sentence: string
}

export interface MasterReport {
  /** The layouts in order, with what they have places for and which of our slides can stand on them. */
  readonly layouts: readonly { readonly name: string; readonly places: readonly string[]; readonly serves: readonly LayoutName[] }[]
  /** For each of our layouts the one that is used; none where ours is added. */
  readonly used: readonly { readonly ours: LayoutName; readonly theirs: string | undefined; readonly reason: Reason; /** Of our own size, in percent. */ readonly share: number }[]
  readonly fonts: readonly { readonly family: string; readonly use: 'title' | 'text'; readonly as: string; readonly exact: boolean; /** Percent. */ readonly reserve: number }[]
  /** The theme's colours by name, six hex digits. */
  readonly colors: Readonly<Record<string, string>>
  readonly leftOut: LeftOut
  readonly remarks: readonly MasterRemark[]
  /** Bytes of the cleaned file. */
  readonly bytes: number
}

export interface CheckedMaster {
  readonly report: MasterReport
  readonly master: BrandMaster
  /** What files that cannot stand on it take from it. */
  readonly worn: Pick<Theme, 'colors' | 'fonts'>
  /** The cleaned file. */
  readonly bytes: Uint8Array
}

/** Reads a company's template, cleans it, and says beforehand what will be used, what is missing and what is left out. Refuses what is no master at all. */
export function checkMaster(parts: PackageParts, chosen: Readonly<Partial<Record<LayoutName, string>>> = {}): CheckedMaster {
  const template = new Template(parts)
  const master = readMaster(parts)
  const bytes = masterBytes(master)
  const offers = offersOf(master)
  const choices = chooseLayouts(offers, chosen)
  const used = layoutNames.map((ours) => {
    const choice = choices.get(ours)
    return { ours, theirs: choice?.offer?.layout.name, reason: choice?.reason ?? 'own', share: Math.round(100 * (ours === 'cover' ? 1 : shareOf(choice?.offer?.room))) }
  })
  const main = choices.get('release')?.offer
  const families = main === undefined ? schemeOf((master.sheets[0] as BrandMaster['sheets'][number]).theme).fonts : familiesOf(main)
  const fonts = (['title', 'text'] as const).map((use) => {
    const { family, as, exact, widening } = metricsOf(families[use])
    return { family, use, as, exact, reserve: Math.round((widening - 1) * 100) }
  })
  const leftOut = leftOutOf(template, master.pictures.size)
  const taken = [...new Set([...choices.values()].flatMap(({ offer }) => offer ?? []))]
  const drawnOn = taken.filter((offer) => offer !== choices.get('cover')?.offer)
  const remarks = [
    ...missing(used, drawnOn, chosen), ...changed(master, taken, drawnOn, fonts),
    ...leftOutWords(leftOut).map((words): MasterRemark => ({ kind: 'left-out', sentence: `Left out: ${words}.` })), ...scrubbedRemarks(master), ...textRemarks(master),
  ]
  const layouts = offers.map((offer) => ({ name: offer.layout.name, places: offer.places.map(({ type }) => placeWords[type] ?? type), serves: layoutNames.filter((name) => canServe(name, offer)) }))
  return { report: { layouts, used, fonts, colors: Object.fromEntries(schemeOf((main?.sheet ?? (master.sheets[0] as BrandMaster['sheets'][number])).theme).colors), leftOut, remarks, bytes: bytes.length }, master, worn: wornOf(main ?? ownOffer(master), master), bytes }
}

const placeWords: Readonly<Record<string, string>> = {
  title: 'title', ctrTitle: 'title', subTitle: 'subtitle', body: 'text', obj: 'content', tbl: 'table', pic: 'picture', dt: 'date', ftr: 'footer', sldNum: 'page number', chart: 'chart',
}

function missing(used: MasterReport['used'], drawnOn: readonly Offer[], chosen: Readonly<Partial<Record<LayoutName, string>>>): MasterRemark[] {
  const own = used.filter(({ theirs }) => theirs === undefined).map(({ ours }) => ours)
  const unfit = used.filter(({ ours, theirs }) => chosen[ours] !== undefined && chosen[ours] !== theirs)
  const feet = [['dt', 'the date'], ['ftr', 'the deck and its edition'], ['sldNum', 'the page number']] as const
  const without = feet.filter(([type]) => drawnOn.some(({ places }) => !places.some((place) => place.type === type)))
  return [
    ...(own.length === 0 ? [] : [{ kind: 'missing', sentence: `No layout has a title and room for what we draw on ${listed(own)}; a layout “Title and drawing” is added beside them, in the same theme.` } as const]),
    ...unfit.map(({ ours, theirs }): MasterRemark => ({ kind: 'missing', sentence: `The layout “${chosen[ours]}” that was chosen for ${ours} is not in the file, or has no place for a title and a drawing; ${theirs === undefined ? 'ours' : `“${theirs}”`} is used.` })),
    ...(without.length === 0 ? [] : [{ kind: 'missing', sentence: `Some layouts have no place for ${listed(without.map(([, what]) => what))}; it stands in a line under the drawing.` } as const]),
  ]
}

function changed(master: BrandMaster, taken: readonly Offer[], drawnOn: readonly Offer[], fonts: MasterReport['fonts']): MasterRemark[] {
  const small = [...new Set(taken.flatMap(({ layout, places }) => places.filter(({ text }) => text.size < leastSize).map(() => layout.name)))]
  const tight = drawnOn.filter(({ room }) => shareOf(room) < 0.85)
  const pictured = drawnOn.filter((offer) => !underBox(groundBox(offer, master, false), offer.layout, offer.sheet).isPlain)
  return [
    ...(master.drawn.cx === master.size.cx ? [] : [{ kind: 'changed', sentence: `The slides are ${inches(master.drawn.cx)} by ${inches(master.drawn.cy)} inches and become ${inches(master.size.cx)} by ${inches(master.size.cy)}, in proportion, so that 10 pt can be read on them.` } as const]),
    ...fonts.filter(({ exact }) => !exact).map(({ family, as, reserve }): MasterRemark => ({ kind: 'changed', sentence: `We have no measures of ${family}: its text is measured as ${as} and ${reserve}% wider, so lines break a little early.` })),
    ...(small.length === 0 ? [] : [{ kind: 'changed', sentence: `Text under ${leastSize} pt in ${listed(small.map((name) => `“${name}”`))} is set in ${leastSize} pt.` } as const]),
    ...tight.map(({ layout, room }): MasterRemark => ({ kind: 'changed', sentence: `The layout “${layout.name}” has room for ${Math.round(shareOf(room) * 100)}% of our drawings: they stand tighter, and long texts are cut short.` })),
    ...pictured.map(({ layout }): MasterRemark => ({ kind: 'changed', sentence: `Under the drawings on “${layout.name}” lies a picture, or several colours: a plain sheet is laid over it, so that the text can be read.` })),
  ]
}

function scrubbedRemarks({ scrubbed }: BrandMaster): MasterRemark[] {
  const words = [[scrubbed.links, 'links on layouts'], [scrubbed.objects, 'charts, tables or objects on layouts'], [scrubbed.motion, 'transitions, animations, sounds or films'], [scrubbed.pictures, 'pictures of a kind that is not kept, or kept outside of the file']] as const
  return words.filter(([many]) => many > 0).map(([many, what]) => ({ kind: 'left-out', sentence: `Left out: ${many} ${what}.` }))
}

/** Words that a master shows on every slide leave with every deck, so that they are told. */
function textRemarks(master: BrandMaster): MasterRemark[] {
  const texts = fixedTexts(master)
  return texts.length === 0 ? [] : [{ kind: 'note', sentence: `These words stand on the layouts themselves and leave with every deck: ${texts.map((text) => `“${text}”`).join(', ')}.` }]
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function inches(emu: number): string {
  return (emu / 914_400).toFixed(2)
}
