import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import css from './paper.module.css'
import { type Sheet, type SheetPaper, useFiles } from './use-files.ts'

const kit: readonly (readonly [Sheet, string, string])[] = [
  ['note-cards', 'Note cards', 'Six on a sheet, with marks to cut by: one activity each. Print one sheet for each person, and some more.'],
  ['question-cards', 'Cards with the question', 'The same cards, with what the room is asked on each.'],
  ['grid', 'Grid for the wall', 'The roadmap’s rows and columns and rows to be named, on sheets to tape together, or on one large one.'],
  ['plans', 'Plans', 'A page for each plan: its goals, its expectations, and eight quarters of what it intends.'],
  ['agenda', 'Agenda', 'The steps with their times, and how the room works together. For the door.'],
]

/** What is printed before the day, on the paper that the office has. */
export function KitList({ workshop }: { readonly workshop: Id }) {
  const [paper, setPaper] = useState<'a4' | 'letter'>('a4')
  const { making, saveSheet } = useFiles(workshop)
  const save = (sheet: Sheet, on: SheetPaper, text: string) => (
    <Button key={on} icon={Printer} onPress={() => void saveSheet(sheet, on)} isDisabled={making !== undefined} aria-label={`${kit.find(([one]) => one === sheet)?.[1] ?? ''} on ${text}`}>
      {making === `workshop-${sheet}-${on}.pdf` ? 'Making it …' : text}
    </Button>
  )
  const name = paper === 'a4' ? 'A4' : 'Letter'
  return (
    <div className={css.kit}>
      <fieldset className={css.choice}>
        <legend>Paper</legend>
        {(['a4', 'letter'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={`paper-${workshop}`} checked={paper === one} onChange={() => setPaper(one)} /> {one === 'a4' ? 'A4' : 'Letter'}
          </label>
        ))}
      </fieldset>
      <ul className={css.list}>
        {kit.map(([sheet, title, about]) => (
          <li key={sheet}>
            <div>
              <b>{title}</b>
              <p>{about}</p>
            </div>
            <span className={css.acts}>
              {save(sheet, paper, name)}
              {sheet === 'grid' ? [save(sheet, 'a1', 'A1'), save(sheet, 'a0', 'A0')] : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
