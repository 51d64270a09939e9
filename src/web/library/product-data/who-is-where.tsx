import { reportingStructure } from '../../../core/product-data/reporting-structure.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { ReportingLines } from '../../goals/strategy/reporting-lines.tsx'
import css from './product-data.module.css'

/** Who is where, made of people, teams and orgs: nothing is written twice (row F10). */
export function WhoIsWhere() {
  const { state } = useSeen()
  const { orgs, others } = reportingStructure(state)
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Who is where</h1>
          <p>Made of the people, teams and orgs of this workspace; Export copies it as Markdown for any page of yours.</p>
        </div>
      </header>
      {orgs.length === 0 ? <EmptyState title="No org or team yet"><p>“Relay, directed by Rasa: Relay core, with Rasa for product and Mara for product marketing.” Teams are added in Settings, or come with an import.</p></EmptyState> : null}
      {orgs.map(({ title, department, holders, teams }) => (
        <section key={title} className={css.org} aria-label={title}>
          <h2>{title}{department === undefined ? null : <small>{department}</small>}</h2>
          {holders.map(({ role, person, name }) => <p key={person}><Face name={name} id={person} small /> {name} <small>{role}</small></p>)}
          <ul>
            {teams.map(({ team, holders: own }) => (
              <li key={team.id}>
                <b>{team.title}</b>
                {own.length === 0 ? <small>nobody yet</small> : own.map(({ role, person, name }) => <span key={role}><Face name={name} id={person} small /> {name} <small>{role}</small></span>)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {others.length === 0 ? null : <p className={css.quiet}>In no team: {others.join(', ')}.</p>}
      <section className={css.org} aria-label="Who reports to whom">
        <h2>Who reports to whom<small>A strategy page has it where it says {'{{generator:reporting_structure}}'}</small></h2>
        <ReportingLines edits />
      </section>
    </div>
  )
}
