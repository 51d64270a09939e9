import type { Instant } from '../../core/kernel/command.ts'
import { labelDays } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import type { Outcome, OutcomeNote } from '../../core/workshop/outcome-shape.ts'
import type { PrintedPage } from './paper-file.ts'
import { Drawing, linesOf, type Look, officeSheet } from './sheet.ts'

const margin = 56
const size = officeSheet('a4')
const room = size.width - 2 * margin
const foot = size.height - margin
const text: Look = { size: 10.5, line: 15 }
const meta: Look = { size: 9, color: 'ink-2', line: 13 }
const title = { size: 18, face: 'title', line: 24 } as const

/** Every note with all its words, bucket by bucket, on as many pages as it takes. */
export function boardList(outcome: Outcome): PrintedPage[] {
  const list = new Pages()
  const { zone, buckets, loose, outliers } = outcome
  const parts = [
    ...buckets.filter(({ notes }) => notes.length > 0).map((bucket) => [bucket.title, bucket.notes] as const),
    ['No place yet', loose] as const, ['Put aside', outliers] as const,
  ]
  for (const [name, notes] of parts) {
    if (notes.length === 0) continue
    list.room(74)
    list.write(name, title, 0, 10)
    for (const note of notes) tell(list, note, zone)
  }
  return list.pages.map((drawing, at) => ({ title: at === 0 ? 'Every note' : `Every note, page ${at + 1}`, size, parts: drawing.parts }))
}

function tell(list: Pages, note: OutcomeNote, zone: string): void {
  list.room(40)
  list.write(note.text, text)
  list.write([note.author, `written ${moment(note.at, zone)}`, note.period, note.backed > 0 ? `backed by ${note.backed}` : undefined, note.fromPaper ? 'from paper' : undefined].filter((one) => one !== undefined).join(' · '), meta)
  if (note.goal !== undefined) list.write(`Goal: ${note.goal}`, meta)
  if (note.effort !== undefined) list.write(`Supports: ${note.effort}`, meta)
  for (const one of note.under) {
    list.write(one.text, { ...text, color: 'ink-2' }, 18, 4)
    list.write(`${one.author} · written ${moment(one.at, zone)} · says the same`, meta, 18)
  }
  list.space(10)
}

/** "14 Sep 2026, 11:04" as the clocks of the workspace showed it. */
function moment(at: Instant, zone: string): string {
  const { day, time } = localTime(at, zone)
  return `${labelDays(day)}, ${time}`
}

/** Text that flows down pages. */
class Pages {
  readonly pages: Drawing[] = []
  private y = foot

  /** A new page where so much does not fit on this one any more. */
  room(height: number): void {
    if (this.pages.length > 0 && this.y + height <= foot) return
    this.pages.push(new Drawing())
    this.y = margin + 10
  }

  space(height: number): void {
    this.y += height
  }

  write(words: string, look: Look & { readonly line?: number }, indent = 0, before = 0): void {
    const line = look.line ?? look.size * 1.35
    this.y += before
    let lines = linesOf(words, room - indent, look)
    while (lines.length > 0) {
      const free = Math.max(0, Math.floor((foot - this.y) / line))
      if (free === 0) {
        this.room(foot)
        continue
      }
      this.y = (this.pages.at(-1) as Drawing).text(margin + indent, this.y, lines.slice(0, free), look, look.face === 'title' ? 'heading' : 'paragraph')
      lines = lines.slice(free)
    }
  }
}
