import { X } from 'lucide-react'
import { Suspense } from 'react'
import { recordTypes } from '../../core/root.ts'
import { IconButton } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { Gone, inspected, PlainRecord } from './inspected.tsx'
import css from './inspector.module.css'

/** One record that is open, under the word for what it is. */
export function OpenedPanel({ collection, id, close }: { readonly collection: string; readonly id: string; readonly close: () => void }) {
  const { state } = useSeen()
  const Shown = inspected[collection]
  const isThere = state.get(collection, id) !== undefined
  const word = recordTypes.get(collection)?.word ?? 'thing'
  return (
    <aside className={css.inspector} aria-label={`Open ${word}`}>
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
