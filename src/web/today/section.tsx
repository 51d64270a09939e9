import { type ReactNode, useState } from 'react'
import { Button } from '../parts/button.tsx'
import css from './today.module.css'

/** Rows that are shown before the rest is asked for. */
const most = 5

/** One kind of thing that needs somebody: a few of them, and how many there are. Nothing at all when there are none. */
export function NeedSection<T>({ title, note, list, row }: { readonly title: string; readonly note?: string; readonly list: readonly T[]; readonly row: (one: T) => ReactNode }) {
  const [isLong, setIsLong] = useState(false)
  if (list.length === 0) return null
  return (
    <section className={css.section}>
      <h2>
        {title} <span>{note ?? list.length}</span>
      </h2>
      <ul>{(isLong ? list : list.slice(0, most)).map(row)}</ul>
      {list.length > most && !isLong ? (
        <Button kind="go" onPress={() => setIsLong(true)}>
          All {list.length}
        </Button>
      ) : null}
    </section>
  )
}
