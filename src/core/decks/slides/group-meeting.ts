import type { StakeholderView } from '../../stakeholders/stakeholder-view.ts'
import { meetingSaid, notHeldSaid } from '../../stakeholders/meeting-words.ts'
import { buckets } from '../../roadmap/roadmap.ts'
import { labelWindow } from '../../time/label.ts'
import type { Window } from '../../time/window.ts'
import { people } from '../../workspace/workspace.ts'
import type { Words } from '../fit-text.ts'
import { contentWidth, internalBody, internalPartBoxes, margin, px } from '../grid.ts'
import { deepColor, markColor, type Tone, washColor } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { capital, counted, countWord, listedUpTo } from '../words.ts'
import type { GroupFacts } from './group-plan.ts'

const [rowStep, boxHeight] = [px(48), px(42)]
const [itemWidth, activityX, activityWidth] = [px(324), px(448), px(420)]
const [whenX, whenWidth] = [px(892), px(324)]
const [headTop, rowsTop] = [px(144), px(174)]
const afterHeight = px(52)

/** One of our activities for one of their items, in words. */
interface Row {
  readonly item: string
  readonly itemWhen: string
  readonly activity: string
  readonly bucket: string
  readonly tone: Tone
  readonly when: string
  /** Nothing where nobody has said how, and all holds. */
  readonly how: Words | undefined
}

/** Their items at the left, each joined with our activities for it. There whatever it says: it is what the deck is about. */
export function meetingSlides(facts: GroupFacts): SlideDraft[] {
  const rows = rowsOf(facts)
  const most = Math.floor((internalBody.bottom - rowsTop - (facts.seen.unconnected.length === 0 ? 0 : afterHeight)) / rowStep)
  const pages = Math.max(1, Math.ceil(rows.length / most))
  return Array.from({ length: pages }, (_, page) => drawPage(facts, rows.slice(page * most, (page + 1) * most), { page, pages }))
}

function rowsOf({ state, seen: { connected }, style, tell }: GroupFacts): Row[] {
  // Without the months of a fiscal period: no slide has room for both.
  const when = (window: Window | undefined) => (window === undefined ? 'No date yet' : (labelWindow(window, style).split(' (')[0] ?? ''))
  return connected.flatMap(({ item, connects }) => connects.map(({ connector, activity }) => {
    const bucket = buckets.get(state, activity.bucket)
    const [broken, owner] = [notHeldSaid(connector, activity, item), people.get(state, activity.owner)?.name]
    return {
      item: tell(item.title), itemWhen: when(item.window), activity: tell(activity.title), bucket: bucket?.title ?? '', tone: (bucket?.hue ?? 'neutral') as Tone,
      when: owner === undefined ? when(activity.window) : `${when(activity.window)}, ${owner}`, how: broken === undefined ? (connector.link === undefined ? undefined : meetingSaid(connector)) : [{ text: meetingSaid(connector) }, { text: `: ${broken}`, color: 'bad' }],
    }
  }))
}

function titleOf({ connected }: StakeholderView): string {
  const ours = new Set(connected.flatMap(({ connects }) => connects.map(({ activity }) => activity.id))).size
  if (ours === 0) return 'None of our activities is connected with an item of yours yet'
  return `${capital(counted(ours, 'activity', 'activities'))} of ours ${ours === 1 ? 'meets' : 'meet'} ${counted(connected.length, 'item')} of yours`
}

function drawPage({ roadmap, seen, tell, measure }: GroupFacts, rows: readonly Row[], { page, pages }: { readonly page: number; readonly pages: number }): SlideDraft {
  const sheet = new Sheet(measure)
  const words = pages === 1 ? '' : `, ${page + 1} of ${pages}`
  const title = sheet.title(internalPartBoxes.title, [titleOf(seen)], 'title-internal', 1)
  if (rows.length > 0) for (const [x, head] of [[margin, 'Your items'], [activityX, 'What we do about them'], [whenX, 'When, who, and how they meet']] as const) sheet.text('Head', { x, y: headTop, w: whenWidth }, [{ text: head, bold: true }], 'label', { color: 'ink-2', lines: 1 })
  let from = rowsTop
  for (const [at, row] of rows.entries()) {
    const y = rowsTop + at * rowStep
    if (at === 0 || row.item !== rows[at - 1]?.item) drawItem(sheet, row, (from = y))
    drawActivity(sheet, row, y, from)
  }
  const { unconnected } = seen
  if (unconnected.length > 0 && page === pages - 1) {
    const rest = `Nothing of ours is connected with ${unconnected.length === 1 ? 'this one' : `these ${countWord(unconnected.length)}`} of yours: ${listedUpTo(unconnected.map((item) => tell(item.title)), 8)}.`
    sheet.text('Beside it', { x: margin, y: rowsTop + rows.length * rowStep + px(10), w: contentWidth }, rest, 'label', { color: 'ink-2', lines: 2, what: 'The list of items that nothing is connected with' })
  }
  return { layout: 'grid', title: `${title}${words}`, runningHead: `${roadmap.title}, for ${seen.group.title}${words}`, shapes: sheet.shapes, findings: sheet.findings, notes: [], compact: true }
}

function drawItem(sheet: Sheet, { item, itemWhen }: Row, y: number): void {
  sheet.block('Item box', { x: margin, y, w: itemWidth, h: boxHeight }, { fill: 'raised', stroke: { color: 'line-strong', width: 0.94 } })
  sheet.text('Item', { x: margin + px(12), y: y + px(1), w: itemWidth - px(24) }, [{ text: item, bold: true }], 'label', { lines: 1 })
  sheet.text('Item date', { x: margin + px(12), y: y + px(21), w: itemWidth - px(24) }, itemWhen, 'label', { color: 'ink-2', lines: 1, what: 'A date' })
}

function drawActivity(sheet: Sheet, { activity, bucket, tone, when, how }: Row, y: number, itemY: number): void {
  const from = { x: margin + itemWidth, y: itemY + boxHeight / 2 }
  sheet.line('Join', from, { w: activityX - from.x, h: y - itemY }, markColor(tone), 1)
  sheet.block('Activity box', { x: activityX, y, w: activityWidth, h: boxHeight }, { fill: washColor(tone) })
  sheet.text('Activity', { x: activityX + px(12), y: y + px(11), w: activityWidth - px(156) }, [{ text: activity, bold: true }], 'label', { color: deepColor(tone), lines: 1 })
  sheet.text('Bucket', { x: activityX + activityWidth - px(138), y: y + px(11), w: px(126) }, bucket, 'label', { color: deepColor(tone), align: 'right', lines: 1, what: `The bucket “${bucket}”` })
  sheet.text('When', { x: whenX, y: y + (how === undefined ? px(11) : px(1)), w: whenWidth }, when, 'label', { lines: 1, what: 'A date' })
  if (how !== undefined) sheet.text('How', { x: whenX, y: y + px(21), w: whenWidth }, how, 'label', { color: 'ink-2', lines: 1, what: 'How the two meet' })
}
