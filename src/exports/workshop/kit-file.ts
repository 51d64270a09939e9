import { labelDays } from '../../core/time/label.ts'
import { agendaTimes } from '../../core/workshop/agenda-times.ts'
import type { Outcome } from '../../core/workshop/outcome-shape.ts'
import type { PlanSheet } from '../../core/workshop/plan-sheet.ts'
import { agendaPages } from './agenda-page.ts'
import { gridSheets } from './grid-sheets.ts'
import { noteCards } from './note-cards.ts'
import { paperFile, type PrintedPage } from './paper-file.ts'
import { planPages } from './plan-pages.ts'
import type { Paper } from './sheet.ts'

export type KitSheet = 'note-cards' | 'question-cards' | 'grid' | 'plans' | 'agenda'

/** What a kit is printed from: the workshop as it stands, and the plans as they hang on the wall. */
export interface Kit {
  readonly outcome: Outcome
  readonly plans: readonly PlanSheet[]
  /** The rows that the roadmap has already. */
  readonly rows: readonly { readonly title: string; readonly hue: number }[]
  /** Whoever leads and presents, by name. */
  readonly leader?: string | undefined
}

/** What the room is asked where nobody has said it in other words (seeds: step 9). */
export const usualQuestion = 'What will product marketing do to support these efforts?'

const titles: Readonly<Record<KitSheet, string>> = { 'note-cards': 'Note cards', 'question-cards': 'Cards with the question', grid: 'Grid', plans: 'Plans', agenda: 'Agenda' }

/** A sheet of the kit as a PDF, to be printed before the day. The same workshop gives the same bytes. */
export function kitFile(kit: Kit, sheet: KitSheet, paper: Paper, today: string): Uint8Array<ArrayBuffer> {
  const { workshop, company } = kit.outcome
  return paperFile({ title: `${titles[sheet]}, ${workshop.title}`, company, day: workshop.day ?? today }, pagesOf(kit, sheet, paper))
}

function agendaLines(workshop: Outcome['workshop'], zone: string) {
  return agendaTimes(workshop, zone).flatMap(({ name, minutes, from, to, after }) => [{ name, minutes, from, to, isBreak: false }, ...(after === undefined ? [] : [{ name: after.title, minutes: after.minutes, from: after.from, to: after.to, isBreak: true }])])
}

function pagesOf({ outcome, plans, rows, leader }: Kit, sheet: KitSheet, paper: Paper): PrintedPage[] {
  const { workshop, company, words, columns, roadmap } = outcome
  switch (sheet) {
    case 'note-cards': return noteCards(paper)
    case 'question-cards': return noteCards(paper, workshop.question ?? usualQuestion)
    case 'grid': return gridSheets({ roadmap, workshop: workshop.title, company, word: words.bucket, rows, columns }, paper)
    case 'plans': return planPages(plans, company, paper)
    case 'agenda': return agendaPages({
      title: workshop.title, company, question: workshop.question ?? '', rules: workshop.rules ?? '', lines: agendaLines(workshop, outcome.zone),
      when: [workshop.day === undefined ? undefined : labelDays(workshop.day), workshop.begins, workshop.place].filter((one) => one !== undefined).join(', '),
      who: [...(leader === undefined ? [] : [`Led by ${leader}`]), ...(workshop.presenter === undefined ? [] : [`Strategy and roadmap: ${workshop.presenter}`])],
    }, paper)
  }
}
