import { useNavigate } from '@tanstack/react-router'
import { Told } from '../accounts/told.tsx'
import { useOpened } from '../shell/use-opened.ts'
import type { OwedThing } from './owed.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** One kind of thing that waits for me, each a press away from where it is done. */
export function OwedSection({ title, owed, next }: { readonly title: string; readonly owed: readonly OwedThing[]; readonly next: string }) {
  const { open } = useOpened()
  const navigate = useNavigate()
  const go = ({ at, id }: OwedThing) => {
    if (at === 'change-requests' || at === 'support-requests' || at === 'customer-feedback') return open(at, id)
    void navigate({ to: `/$ws/${{ rhythms: 'library/rhythms', deprecations: `launches/deprecations/${id}`, 'learning-records': 'launches/learning', 'advisory-boards': 'accounts/board', hub: 'library/hub' }[at]}` as '.' })
  }
  return (
    <NeedSection
      title={title}
      list={owed}
      row={(one) => (
        <li key={`${one.at}/${one.id}`} className={css.row}>
          <span className={css.kind}>{one.isLate ? 'late' : kinds[one.at]}</span>
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

const kinds: Readonly<Record<OwedThing['at'], string>> = { 'customer-feedback': 'to answer', rhythms: 'due', deprecations: 'next gate', 'change-requests': 'to answer', 'support-requests': 'to answer', 'learning-records': 'to write', 'advisory-boards': 'to plan', hub: 'to mend' }
