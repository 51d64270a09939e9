import type { DeckContext } from '../deck-context.ts'
import { body, partBoxes } from '../grid.ts'
import { maturityLabel, maturityPhrase, toneAt } from '../marks.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import { drawStagePage, stageGroups, stagePages } from '../stage-columns.ts'
import { capital, counted, countWord, figure } from '../words.ts'

/** Features by how far along they are, for a plan in which nothing has a date. */
export function maturitySlides(context: DeckContext): SlideDraft[] {
  const { features } = context.plan
  if (features.length === 0) return []
  const groups = stageGroups(features.map((feature) => ({ name: feature.title, value: feature.item.value, level: feature.item.maturity })))
  const pages = stagePages(groups, body.bottom - body.top, context.measure)
  return pages.map((page, index) => {
    const sheet = new Sheet(context.measure)
    const part = pages.length === 1 ? '' : `, ${index + 1} of ${pages.length}`
    const title = sheet.title(partBoxes.title, titles(features.length, groups[0]), 'title', 2)
    drawStagePage(sheet, page, body.top, toneAt(0))
    if (index === 0 && pages.length > 1) sheet.report('split', `${figure(features.length, 'feature')} by maturity take ${pages.length} slides.`)
    return {
      layout: 'lead-list', title: `${title}${part}`, runningHead: `How far along each feature is${part}`, shapes: sheet.shapes, findings: sheet.findings,
      notes: groups.map((group) => `${group.level === undefined ? 'No level yet' : maturityLabel(group.level)}: ${figure(group.entries.length, 'feature')}.`),
    }
  })
}

function titles(count: number, top: ReturnType<typeof stageGroups>[number] | undefined): string[] {
  const all = capital(counted(count, 'feature'))
  if (top?.level === undefined) return [`${all}, and none says how far along it is`]
  const same = top.entries.length
  if (same === count) return [`${all}, and ${count === 1 ? 'it is' : 'all of them are'} ${maturityPhrase(top.level)}`]
  return [`${all}, and ${countWord(same)} of them ${same === 1 ? 'is' : 'are'} ${maturityPhrase(top.level)}`]
}
