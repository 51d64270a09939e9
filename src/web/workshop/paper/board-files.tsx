import { Download } from 'lucide-react'
import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import css from './paper.module.css'
import { type BoardFormat, useFiles } from './use-files.ts'

const formats: readonly (readonly [BoardFormat, string, string])[] = [
  ['pdf', 'PDF', 'The board on one page, then every note with all its words.'],
  ['png', 'Picture', 'The board as a PNG, for a mail or a slide inside.'],
  ['xlsx', 'Workbook', 'A row a note: author, moment, bucket, period, goal.'],
  ['csv', 'CSV', 'The same rows; they can be brought in again.'],
  ['json', 'JSON', 'All of it as data, with people, efforts and photos.'],
]

/** The board to take along. */
export function BoardFiles({ workshop }: { readonly workshop: Id }) {
  const { making, saveBoard } = useFiles(workshop)
  return (
    <ul className={css.list}>
      {formats.map(([format, title, about]) => (
        <li key={format}>
          <div>
            <b>{title}</b>
            <p>{about}</p>
          </div>
          <Button icon={Download} onPress={() => void saveBoard(format)} isDisabled={making !== undefined} aria-label={`Save the board as ${title}`}>
            {making === `workshop-board.${format}` ? 'Making it …' : 'Save'}
          </Button>
        </li>
      ))}
    </ul>
  )
}
