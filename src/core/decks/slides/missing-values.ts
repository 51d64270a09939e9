import type { DeckContext } from '../deck-context.ts'
import { body, partBoxes } from '../grid.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { DeckFinding } from '../slide.ts'
import { drawStagePage, stageGroups, stagePages } from '../stage-columns.ts'
import { capital, counted, figure, listedUpTo } from '../words.ts'

/** Names of features that a plan without dates tells and that have no value text. */
export function withoutValue(context: DeckContext): { readonly name: string; readonly level: ReturnType<typeof levelOf> }[] {
  return context.plan.features.filter((feature) => feature.item.value === undefined).map((feature) => ({ name: feature.title, level: levelOf(feature) }))
}

function levelOf(feature: DeckContext['plan']['features'][number]) {
  return feature.item.maturity
}

/** What the report says of features without a value text: one sentence, since their slides show names alone. */
export function missingValueFindings(context: DeckContext): DeckFinding[] {
  const names = withoutValue(context).map((one) => one.name)
  if (names.length === 0) return []
  return [{ code: 'missing-value', sentence: `${figure(names.length, 'feature')} ${names.length === 1 ? 'has' : 'have'} no value text: ${listedUpTo(names, 60)}.` }]
}

/** For people inside and presenters: which features still lack their value text. */
export function missingValueSlides(context: DeckContext): SlideDraft[] {
  const missing = withoutValue(context)
  if (missing.length === 0) return []
  const pages = stagePages(stageGroups(missing), body.bottom - body.top, context.measure)
  return pages.map((page, index) => {
    const sheet = new Sheet(context.measure)
    const part = pages.length === 1 ? '' : `, ${index + 1} of ${pages.length}`
    const title = sheet.title(partBoxes.title, [`${capital(counted(missing.length, 'feature'))} still ${missing.length === 1 ? 'needs' : 'need'} a value text before customers can be told why`], 'title', 2)
    drawStagePage(sheet, page, body.top, 'neutral')
    if (index === 0 && pages.length > 1) sheet.report('split', `${figure(missing.length, 'missing value text')} take ${pages.length} slides.`)
    return { layout: 'lead-list', title: `${title}${part}`, runningHead: `Missing value texts${part}`, shapes: sheet.shapes, findings: sheet.findings, notes: [], internal: true }
  })
}
