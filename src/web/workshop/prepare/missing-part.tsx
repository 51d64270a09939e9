import { Link, useParams } from '@tanstack/react-router'
import { Check, CircleDashed, TriangleAlert } from 'lucide-react'
import type { Mend, PreparationPart, Readiness, ReadinessGroup } from '../../../core/workshop/readiness.ts'
import { Button } from '../../parts/button.tsx'
import css from './missing-part.module.css'

/** What is missing comes first, each with the one act that mends it; what is ready stands below it in one line. */
export function MissingPart({ groups }: { readonly groups: readonly ReadinessGroup[] }) {
  const all = groups.flatMap(({ of }) => of)
  const count = all.filter(({ stands }) => stands === 'missing').length
  const thoughts = all.filter(({ stands }) => stands === 'warning').length
  return (
    <section className={css.missing} aria-labelledby="what-is-missing">
      <h2 id="what-is-missing">
        {count === 0 ? 'Everything is there' : count === 1 ? 'One thing is missing' : `${count} things are missing`}
        <small>{thoughts === 0 ? '' : thoughts === 1 ? 'and one is worth a thought' : `and ${thoughts} are worth a thought`}</small>
      </h2>
      <div className={css.groups}>
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
    </section>
  )
}

const order = { missing: 0, warning: 1, ready: 2 } as const

function Group({ group: { title, of } }: { readonly group: ReadinessGroup }) {
  const open = of.filter(({ stands }) => stands !== 'ready').toSorted((a, b) => order[a.stands] - order[b.stands])
  const ready = of.filter(({ stands }) => stands === 'ready')
  return (
    <div>
      <h3>{title}</h3>
      <ul className={css.list}>
        {open.map((one) => (
          <li key={one.key} data-stands={one.stands}>
            {one.stands === 'missing' ? <CircleDashed size={14} strokeWidth={1.75} role="img" aria-label="Missing" /> : <TriangleAlert size={14} strokeWidth={1.75} role="img" aria-label="Worth a thought" />}
            <div>
              <header>
                <b>{one.title}</b>
                <Mending one={one} />
              </header>
              <p>{one.sentence}</p>
            </div>
          </li>
        ))}
      </ul>
      {ready.length === 0 ? null : (
        <details className={css.ready}>
          <summary>
            <Check size={14} strokeWidth={1.75} aria-hidden /> {ready.length === of.length ? `All ${ready.length} are ready` : `${ready.length} ${ready.length === 1 ? 'is' : 'are'} ready`}
          </summary>
          <ul>
            {ready.map((one) => (
              <li key={one.key}>
                <b>{one.title}</b> {one.sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What the act is called, by the part of the page where it is done. */
const acts: Readonly<Record<PreparationPart, string>> = { day: 'Say it', people: 'See the people', leader: 'See who leads', lists: 'Open the list', agenda: 'See the agenda', question: 'Write it' }

function Mending({ one: { mend, title } }: { readonly one: Readiness }) {
  const { ws = '' } = useParams({ strict: false })
  if (isElsewhere(mend)) {
    const [to, text, search] = mend.at === 'plan' ? (['/$ws/plans', 'Open the plan', { open: `plans/${mend.plan}` }] as const) : (['/$ws/plans/import', 'Bring it in', {}] as const)
    return (
      <Link to={to} params={{ ws }} search={search} aria-label={`${text}: ${title}`}>
        {text}
      </Link>
    )
  }
  return (
    <Button kind="go" aria-label={`${acts[mend.at]}: ${title}`} onPress={() => goTo(mend.at)}>
      {acts[mend.at]}
    </Button>
  )
}

function isElsewhere(mend: Mend): mend is Extract<Mend, { at: 'plan' | 'plans' }> {
  return mend.at === 'plan' || mend.at === 'plans'
}

/** Shows a part of the page, and puts the caret into its first field. */
function goTo(part: PreparationPart): void {
  const found = document.getElementById(`part-${part}`)
  // The page alone: `scrollIntoView` would move the frame about it too.
  const page = found?.closest('[data-page]')
  if (found !== null && page !== null && page !== undefined) {
    const top = page.scrollTop + found.getBoundingClientRect().top - page.getBoundingClientRect().top - 24
    page.scrollTo({ top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }
  const field = found?.matches('input, select, textarea') === true ? found : found?.querySelector<HTMLElement>('input, select, textarea, button')
  field?.focus({ preventScroll: true })
}
