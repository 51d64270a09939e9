import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import type { OnePage, OnePageFeature } from '../../../core/one-page/one-page-shape.ts'
import css from './one-page.module.css'

const beyond = { began: 'begun before', 'goes on': 'goes on after', both: 'begun before, goes on after' } as const

/** The page itself: why, what is to be reached, and what is planned, with what was cut for it. */
export function Page({ page: { company, period, asOf, vision, goals, groups, releases, cut, detailCut, gaps, disclaimer } }: { readonly page: OnePage }) {
  const left = [...cut, ...(detailCut === undefined ? [] : [detailCut])]
  return (
    <article className={css.paper} aria-label={`Roadmap, ${period}`}>
      <header>
        <p>{company === '' ? '' : `${company}, `}{period}</p>
        {vision === undefined ? <h2 data-gap>No vision is told to these readers. <Link to={'/$ws/goals/strategy' as '.'} from="/$ws">It stands with the strategy.</Link></h2> : <h2>{vision}</h2>}
      </header>
      <div className={css.body}>
        <section aria-label="Goals">
          <h3>Goals</h3>
          {gaps.includes('goals') ? <p className={css.quiet}>None of this time is told to these readers.</p> : null}
          {gaps.includes('goals of no time') ? <p className={css.quiet}>Goals were told before their quarters were: <Link to={'/$ws/goals/strategy' as '.'} from="/$ws">tell the goals again.</Link></p> : null}
          <ul className={css.goals}>{goals.map(({ title, of, results }) => <li key={title}><b>{title}</b>{of === undefined ? null : <small>{of}</small>}{results.map((one) => <small key={one}>{one}</small>)}</li>)}</ul>
        </section>
        <section aria-label="Planned" className={css.groups}>
          {gaps.includes('features') ? <p className={css.quiet}>Nothing is planned for this time that these readers are told of.</p> : null}
          {groups.map(({ title, tone, features, more }) => (
            <div key={title} className={css.group} data-plain={tone === 'neutral' || undefined} style={tone === 'neutral' ? undefined : ({ '--h': `var(--b${tone})` } as CSSProperties)}>
              <h3>{title}</h3>
              <ul>{features.map((one) => <Feature key={`${one.title} ${one.when}`} feature={one} />)}</ul>
              {more === 0 ? null : <p className={css.quiet}>and {more} more</p>}
            </div>
          ))}
        </section>
      </div>
      <footer>
        {releases.length === 0 ? null : <p>Releases: {releases.map(({ title, when }) => `${title} (${when})`).join(', ')}.</p>}
        {left.length === 0 ? null : <p role="note">{left.join(' ')}</p>}
        {disclaimer === undefined ? null : <p>{disclaimer}</p>}
        <p>As of {asOf}</p>
      </footer>
    </article>
  )
}

function Feature({ feature: { title, value, when, level, later, straddles } }: { readonly feature: OnePageFeature }) {
  return (
    <li>
      <b>{title}</b> <span>{level === undefined ? '' : `${level}, `}{when}{later === undefined ? '' : `, then ${later}`}{straddles === undefined ? '' : `, ${beyond[straddles]}`}</span>
      {value === undefined ? null : <p>{value}</p>}
    </li>
  )
}
