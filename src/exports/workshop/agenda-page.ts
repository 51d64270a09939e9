import type { PrintedPage } from './paper-file.ts'
import { Drawing, linesOf, type Look, officeSheet, oneLine, type Paper } from './sheet.ts'

/** The day as it hangs beside the door. */
export interface AgendaFacts {
  readonly title: string
  readonly company: string
  /** "14 Sep 2026, 09:00, Old Mill", as far as it is known. */
  readonly when: string
  /** "Led by Fay", "Strategy and roadmap: Mara". */
  readonly who: readonly string[]
  readonly question: string
  readonly rules: string
  /** Steps, and breaks between them. */
  readonly lines: readonly { readonly name: string; readonly minutes: number; readonly from?: string | undefined; readonly to?: string | undefined; readonly isBreak: boolean }[]
}

const margin = 56
const note: Look = { size: 10, color: 'ink-2' }
const body: Look = { size: 10.5, line: 15 }

/** The agenda with its times, and on the same sheet how the room treats one another. What does not fit goes on another. */
export function agendaPages(facts: AgendaFacts, paper: Paper): PrintedPage[] {
  const size = officeSheet(paper)
  const room = size.width - 2 * margin
  const first = new Drawing()
  const heading = { size: 28, face: 'title', line: 34 } as const
  let y = first.text(margin, margin + 22, linesOf(facts.title, room, heading, 3), heading, 'heading')
  if (facts.when !== '') y = first.text(margin, y - 8, linesOf(facts.when, room, { size: 12 }, 2), { size: 12, line: 17 })
  if (facts.who.length > 0) y = first.text(margin, y, linesOf(facts.who.join(' · '), room, note, 2), note)
  first.line(margin, y, size.width - margin, y, 'ink', 1)
  for (const { name, minutes, from, to, isBreak } of facts.lines) {
    const base = y + (isBreak ? 17 : 22)
    if (from !== undefined) first.text(margin, base, `${from}–${to}`, isBreak ? note : { size: 11.5, face: 'text-bold' })
    first.text(margin + (from === undefined ? 0 : 106), base, oneLine(name, room - 170, { size: 13 }), isBreak ? note : { size: 13, face: 'title' })
    first.ending(size.width - margin, base, `${minutes} min`, note)
    y += isBreak ? 26 : 34
    first.line(margin, y, size.width - margin, y, 'line')
  }
  const total = facts.lines.reduce((sum, { minutes }) => sum + minutes, 0)
  first.ending(size.width - margin, y + 20, `${Math.floor(total / 60)} h ${String(total % 60).padStart(2, '0')} min in all`, note)
  y += 48
  const foot = size.height - margin
  const pages: PrintedPage[] = [{ title: facts.title, size, parts: first.parts }]
  let drawing = first
  for (const [label, text] of [['What the room is asked', facts.question], ['How we work together', facts.rules]] as const) {
    if (text.trim() === '') continue
    let lines = linesOf(text, room, body)
    for (let begins = true; lines.length > 0; begins = false) {
      const free = Math.floor((foot - y - 22) / 15)
      if (free < Math.min(2, lines.length)) {
        drawing = new Drawing()
        pages.push({ title: label, size, parts: drawing.parts })
        y = margin + 10
        continue
      }
      if (begins) y = drawing.text(margin, y, label, { size: 10.5, face: 'text-bold', line: 18 })
      y = drawing.text(margin, y, lines.slice(0, free), body)
      lines = lines.slice(free)
    }
    y += 14
  }
  const closing = new Drawing()
  closing.text(margin, size.height - 28, `${facts.company === '' ? '' : `${facts.company} · `}Internal: not for customers or sales`, { size: 8, color: 'ink-2' })
  return pages.map((page) => ({ ...page, over: closing.parts }))
}
