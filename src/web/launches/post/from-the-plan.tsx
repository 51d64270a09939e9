import { postFacts } from '../../../core/release-posts/post-facts.ts'
import type { ReleasePost } from '../../../core/release-posts/release-posts.ts'
import { Outward } from '../../parts/field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './post.module.css'

/** What the post takes of the plan: what everybody may be told. What it leaves out is named, with why. */
export function FromThePlan({ post, today }: { readonly post: ReleasePost; readonly today: string }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const { features, deprecated, leftOut, quiet } = postFacts(state, post, today)
  return (
    <section aria-label="From the plan" className={css.plan}>
      <h2>From the plan <Outward text="everybody can see this" /></h2>
      {features.length + deprecated.length === 0 ? <p>Nothing yet: no feature of this release has a value text that everybody may read.</p> : (
        <ul>
          {features.map(({ title, value }) => <li key={title}><b>{title}</b> {value}</li>)}
          {deprecated.map((line) => <li key={line}><b>Deprecated</b> {line}</li>)}
        </ul>
      )}
      {leftOut.length === 0 ? null : (
        <p>
          Left out, since not everybody may be told of {leftOut.length === 1 ? 'it' : 'them'}:{' '}
          {leftOut.map(({ id, title }, at) => <span key={id}>{at === 0 ? '' : ', '}<button type="button" onClick={() => open('items', id)}>{title}</button></span>)}.
        </p>
      )}
      {quiet.length === 0 ? null : <p>Deprecated with it and not told: {quiet.join(', ')}. Each is told once it is shared inside and has a title for customers.</p>}
    </section>
  )
}
