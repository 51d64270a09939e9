import { useNavigate } from '@tanstack/react-router'
import { Told } from '../accounts/told.tsx'
import { useOpened } from '../shell/use-opened.ts'
import type { OwedThing } from './owed-things.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** One kind of thing that waits for me, each a press away from where it is done. */
export function OwedSection({ title, owed, next }: { readonly title: string; readonly owed: readonly OwedThing[]; readonly next: string }) {
  const { open } = useOpened()
  const navigate = useNavigate()
  const go = ({ at, id }: OwedThing) => {
    if (at === 'key-results' || at === 'change-requests' || at === 'support-requests' || at === 'customer-feedback') return open(at, id)
    if (at === 'to-tell') return void navigate({ to: '/$ws/accounts/feedback' as '.', search: { show: 'tell' } as never })
    if (at === 'planning-steps') return void navigate({ to: '/$ws/goals' as '.', search: { view: 'planning', at: id.slice(0, 10) } as never })
    if (at === 'deck-words') return void navigate({ to: '/$ws/publish' as '.', search: { deck: id } as never })
    void navigate({ to: `/$ws/${{ 'data-reviews': 'library/product-data', rhythms: 'library/rhythms', deprecations: `launches/deprecations/${id}`, 'strategy-pages': `goals/strategy/${id}`, 'learning-records': 'launches/learning', 'advisory-boards': 'accounts/board', hub: 'library/hub' }[at]}` as '.' })
  }
  return (
    <NeedSection
      title={title}
      list={owed}
      row={(one) => (
        <li key={`${one.at}/${one.id}/${one.title}`} className={css.row}>
          <span className={css.kind} data-late={one.isLate || undefined}>{one.isLate ? 'late' : kinds[one.at]}</span>
          <div className={css.what}>
            <p className={css.title}><Told text={one.title} /></p>
            <p><Told text={one.said} /></p>
          </div>
          <button type="button" className={css.name} onClick={() => go(one)}>{next}</button>
        </li>
      )}
    />
  )
}

const kinds: Readonly<Record<OwedThing['at'], string>> = { 'strategy-pages': 'to look at', 'customer-feedback': 'to answer', 'to-tell': 'to tell', 'planning-steps': 'to do', 'deck-words': 'to mend', 'key-results': 'to say', 'data-reviews': 'to look at', rhythms: 'due', deprecations: 'next gate', 'change-requests': 'to answer', 'support-requests': 'to answer', 'learning-records': 'to write', 'advisory-boards': 'to plan', hub: 'to mend' }
