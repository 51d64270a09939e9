import { Button } from '../parts/button.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useMay } from '../workspace/use-may.ts'
import type { Lacking } from './needs.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** Things that lack something, each a press away from where it is given. */
export function LackingSection({ title, lacking, next }: { readonly title: string; readonly lacking: readonly Lacking[]; readonly next: string }) {
  const { open } = useOpened()
  const may = { items: useMay('item.change'), activities: useMay('activity.change'), plans: useMay('plan.change') }
  return (
    <NeedSection
      title={title}
      list={lacking}
      row={({ collection, id, title: name, said }) => (
        <li key={`${collection}/${id}`} className={css.row}>
          <span className={css.kind}>{kinds[collection]}</span>
          <div className={css.what}>
            <p className={css.title}>{name}</p>
            <p className={css.quiet}>{said}</p>
          </div>
          <Button onPress={() => open(collection, id)}>{may[collection] ? next : 'Look at it'}</Button>
        </li>
      )}
    />
  )
}

const kinds = { items: 'Plan item', activities: 'Activity', plans: 'Plan' } as const
