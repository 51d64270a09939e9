import { useState } from 'react'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './new-roadmap.module.css'
import { ownWords } from './words.ts'

/** A roadmap without rows: what rows are, and the first. */
export function EmptyGrid({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('bucket.add')
  const [title, setTitle] = useState('')
  const words = ownWords(state)
  const add = () => void act('bucket.add', { roadmap: roadmap.id, title }, { said: `Added *${title}*` })
  return (
    <EmptyState title={`“${roadmap.title}” has no ${words.buckets} yet`}>
      <p>A {words.bucket} is a row: one kind of work, or one thing to win. For example “Launches”, “Enablement”, or a theme of the product roadmap such as “Mobile”.</p>
      {may ? (
        <form className={css.form} onSubmit={(event) => (event.preventDefault(), title.trim() === '' ? undefined : add())}>
          <input aria-label={`The first ${words.bucket}`} value={title} onChange={(event) => setTitle(event.target.value)} placeholder="Launches" maxLength={300} />
          <Button type="submit" kind="main" isDisabled={title.trim() === ''}>
            Add it
          </Button>
        </form>
      ) : null}
    </EmptyState>
  )
}
