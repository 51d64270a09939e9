import { X } from 'lucide-react'
import { Suspense, useDeferredValue } from 'react'
import { recordTypes } from '../../core/root.ts'
import { IconButton } from '../parts/button.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { Gone, inspected, PlainRecord } from './inspected.tsx'
import css from './inspector.module.css'

/** What is open, at the right of the work; a sheet on a phone. Never over the work. */
export function Inspector() {
  const { opened: asked, close } = useOpened()
  // What was pressed is marked at once; what it holds is shown after that has been painted.
  const opened = useDeferredValue(asked)
  const { state } = useSeen()
  if (opened === undefined) return null
  const { collection, id } = opened
  const Shown = inspected[collection]
  const isThere = state.get(collection, id) !== undefined
  const word = recordTypes.get(collection)?.word ?? 'thing'
  return (
    <aside className={css.inspector} aria-label={`Open ${word}`} key={`${collection}/${id}`}>
      <div className={css.bar}>
        <span>{word}</span>
        <IconButton label="Close (Esc)" icon={X} onPress={close} />
      </div>
      <div className={css.scroll}>
        <Suspense fallback={null}>{!isThere ? <Gone collection={collection} id={id} /> : Shown === undefined ? <PlainRecord collection={collection} id={id} /> : <Shown id={id} />}</Suspense>
      </div>
    </aside>
  )
}
