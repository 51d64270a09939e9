import { Plus } from 'lucide-react'
import type { Board } from '../../../core/workshop/board.ts'
import type { Json } from '../../../lib/json.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { inSentence } from '../room/phase-words.ts'
import css from './new-bucket.module.css'
import type { LaneBox } from './picture.ts'

/** Where a bucket begins: notes are dropped on it, or it is made without any; what the roadmap is about is offered as well. */
export function NewBucket({ box: { x, width }, board: { workshop, themes }, isHeld, act }: { readonly box: LaneBox; readonly board: Board; readonly isHeld: boolean; readonly act: (name: string, args: Json) => void }) {
  const word = inSentence(workshop.words.bucket)
  const offered = Object.entries(themes)
  const take = (label: string) => act('group.add', { workshop: workshop.id, label, origin: 'roadmap' })
  return (
    <section className={css.fresh} style={{ transform: `translate(${x}px, 0)`, width }}>
      <h2>New {word}</h2>
      <p>Drop notes here, then name it</p>
      {isHeld ? null : (
        <div className={css.acts}>
          <Button icon={Plus} onPress={() => act('group.add', { workshop: workshop.id })}>
            Add one
          </Button>
          {offered.length === 0 ? null : <h3>From the roadmap</h3>}
          {offered.slice(0, 4).map(([id, { title }]) => (
            <button type="button" key={id} className={css.theme} title={`Take "${title}" as a ${word}`} onClick={() => take(title)}>
              {title}
            </button>
          ))}
          {offered.length <= 4 ? null : (
            <Menu label="More of the roadmap" groups={[{ title: 'From the roadmap', entries: offered.slice(4).map(([, { title }]) => ({ text: title, run: () => take(title) })) }]}>
              <Button kind="go">
                {offered.length - 4} more …
              </Button>
            </Menu>
          )}
        </div>
      )}
    </section>
  )
}
