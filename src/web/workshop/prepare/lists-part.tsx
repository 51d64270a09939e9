import { X } from 'lucide-react'
import { useState } from 'react'
import type { Workshop } from '../../../core/workshop/workshops.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { PagePart } from '../../settings/page-head.tsx'
import css from './lists-part.module.css'
import { useChange } from './use-change.ts'

type Thing = NonNullable<Workshop['things']>[number]

const lists = [['material', 'Materials', 'Tape for the wall'], ['catering', 'Catering', 'Coffee at nine'], ['paper', 'Paper', 'Last year’s roadmap']] as const

/** What has to be in the room, ticked off as it is got (rows H4, H6). */
export function ListsPart({ workshop }: { readonly workshop: Workshop }) {
  const { isReadOnly, put } = useChange(workshop)
  const { things = [] } = workshop
  const set = (next: readonly Thing[]) => void put('things', next)
  return (
    <PagePart title="In the room" note={things.length === 0 ? 'nothing yet' : `${things.filter(({ done }) => done).length} of ${things.length} are there`} id="part-lists">
      <div className={css.lists}>
        {lists.map(([kind, title, example]) => (
          <div key={kind}>
            <h3>{title}</h3>
            <ul>
              {things.flatMap((thing, at) => (thing.kind === kind ? [
                <li key={at}>
                  <label>
                    <input type="checkbox" checked={thing.done} disabled={isReadOnly} onChange={(event) => set(things.map((one, index) => (index === at ? { ...one, done: event.target.checked } : one)))} />
                    <span data-done={thing.done ? '' : undefined}>{thing.title}</span>
                  </label>
                  {isReadOnly ? null : <IconButton label={`Take “${thing.title}” off the list`} icon={X} onPress={() => set(things.filter((_, index) => index !== at))} />}
                </li>,
              ] : []))}
            </ul>
            {isReadOnly ? null : <AddThing title={title} example={example} add={(text) => set([...things, { title: text, kind, done: false }])} />}
          </div>
        ))}
      </div>
    </PagePart>
  )
}

function AddThing({ title, example, add }: { readonly title: string; readonly example: string; readonly add: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        add(text.trim())
        setText('')
      }}
    >
      <input aria-label={`Add to ${title}`} placeholder={example} value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" kind="go" isDisabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  )
}
