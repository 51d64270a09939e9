import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { windowOf } from '../../../core/plans/horizon.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import { backlogOf, type InBacklog, prioritiesOf, type RankedPriority } from '../../../core/priorities/in-order.ts'
import { productAreas, teams } from '../../../core/workspace/workspace.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { OrderedList } from '../../parts/ordered-list.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './priorities.module.css'

/** Which problems come first, with what shows them; and what comes after the roadmap (row C7). */
export function PrioritiesScreen() {
  const { state } = useSeen()
  const cut = useSearch({ from: '/$ws/plans/priorities' })
  const navigate = useNavigate({ from: '/$ws/plans/priorities' })
  const may = useMay('priority.move')
  const [adding, setAdding] = useState(false)
  const { ranked, backlog } = useMemo(() => ({ ranked: prioritiesOf(state, cut), backlog: backlogOf(state, cut) }), [state, cut])
  const set = (next: { readonly team?: string | undefined; readonly area?: string | undefined }) => void navigate({ to: '.', search: (now) => ({ ...now, team: undefined, area: undefined, ...next }), replace: true })
  const chosen = cut.team !== undefined ? `team ${cut.team}` : cut.area !== undefined ? `area ${cut.area}` : ''
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Priorities</h1>
          <p>Problems in the order in which they are to be solved, each with what shows it. What is to solve them stands on the roadmap, or waits in the backlog.</p>
        </div>
        <p className={css.tools}>
          <select className={field.input} aria-label="Team or product area" value={chosen} onChange={(event) => { const [kind, ...id] = event.target.value.split(' '); set(kind === 'team' ? { team: id.join(' ') } : kind === 'area' ? { area: id.join(' ') } : {}) }}>
            <option value="">Every team</option>
            <optgroup label="Teams">{teams.list(state).map(({ id, title }) => <option key={id} value={`team ${id}`}>{title}</option>)}</optgroup>
            {productAreas.list(state).length === 0 ? null : <optgroup label="Product areas">{productAreas.list(state).map(({ id, title }) => <option key={id} value={`area ${id}`}>{title}</option>)}</optgroup>}
          </select>
          {may && !adding ? <Button kind="main" onPress={() => setAdding(true)}>Add a problem</Button> : null}
        </p>
      </header>
      {adding ? <AddProblem team={cut.team} area={cut.area} close={() => setAdding(false)} /> : null}
      <div className={css.both}>
        <Problems ranked={ranked} may={may} />
        <Backlog backlog={backlog} may={may} />
      </div>
    </div>
  )
}

function Problems({ ranked, may }: { readonly ranked: readonly RankedPriority[]; readonly may: boolean }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const style = useDateStyle()
  const when = (item: Item) => { const window = windowOf(item, (id) => items.get(state, id)); return window === undefined ? '' : labelWindow(window, style) }
  const openOnes = ranked.filter(({ place }) => place !== undefined)
  const solved = ranked.filter(({ place }) => place === undefined)
  return (
    <section aria-label="Problems">
      <h2>Problems <span>{openOnes.length}</span></h2>
      {ranked.length === 0 ? <EmptyState title="No problem stands here yet"><p>“Two systems, two numbers. Norrvik and Bergby have it, 140 conflicts a week are settled by hand; Relay 4.3 is to solve it.”</p></EmptyState> : (
        <OrderedList
          label="Problems in their order" may={may} dependencies={[state]}
          move={(id, before) => void act('priority.move', { id, ...(before === undefined ? {} : { before }) }, { said: `Moved *${titleOf(ranked, id)}*` })}
          rows={openOnes.map(({ priority: { id, title }, place, customers, shown, answers, gaps }) => ({
            id, title, place,
            entries: [{ text: 'It is solved', run: () => void act('priority.solve', { id }, { said: `*${title.replaceAll('*', '∗')}* is solved` }) }],
            content: (
              <>
                <button type="button" className={css.title} onClick={() => open('priorities', id)}><Told text={title} /></button>
                <p className={css.quiet}>{gaps.includes('no-evidence') ? <b>Nothing shows it yet</b> : `${shown === 1 ? 'One thing shows it' : `${shown} things show it`}${customers.length === 0 ? '' : `; ${customers.join(', ')}`}`}</p>
                <p className={css.answers}>{gaps.includes('no-answer') ? <b>Nothing is to solve it</b> : answers.map(({ item, stands }) => <span key={item.id}><button type="button" onClick={() => open('items', item.id)}>{item.title}</button> {stands === 'roadmap' ? when(item) : standWords[stands]}</span>)}</p>
              </>
            ),
          }))}
        />
      )}
      {solved.length === 0 ? null : (
        <details className={css.solved}>
          <summary>Solved: {solved.length}</summary>
          <ul>{solved.map(({ priority: { id, title, solvedOn } }) => <li key={id}><button type="button" className={css.title} onClick={() => open('priorities', id)}><Told text={title} /></button> <span>{solvedOn === undefined ? '' : labelDays(solvedOn)}</span></li>)}</ul>
        </details>
      )}
    </section>
  )
}

const standWords = { done: 'done', backlog: 'in the backlog', dropped: 'comes no more' } as const

function Backlog({ backlog, may }: { readonly backlog: readonly InBacklog[]; readonly may: boolean }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const titles = new Map(backlog.map(({ item }) => [item.id, item.title]))
  return (
    <section aria-label="Backlog">
      <h2>Backlog <span>{backlog.length}</span></h2>
      {backlog.length === 0 ? <p className={css.quiet}>Everything that product plans hold has a date, so nothing waits here.</p> : (
        <OrderedList
          label="The backlog in its order" may={may} dependencies={[state]}
          move={(item, before) => void act('backlog.place', { item, ...(before === undefined ? {} : { before }) }, { said: `Moved *${(titles.get(item) ?? '').replaceAll('*', '∗')}* in the backlog` })}
          rows={backlog.map(({ item: { id, title, kind }, place, priorities }) => ({
            id, title, place, isApart: place === undefined,
            entries: place === undefined ? [] : [{ text: 'Take it out of the order', run: () => void act('backlog.place', { item: id, ordered: false }, { said: `Took *${title.replaceAll('*', '∗')}* out of the order` }) }],
            content: (
              <>
                <button type="button" className={css.title} onClick={() => open('items', id)}>{title}</button>
                <p className={css.quiet}>{kind.charAt(0).toUpperCase()}{kind.slice(1)}{place === undefined ? ', not in the order yet' : ''}{priorities.length === 0 ? '' : `; for ${priorities.map((one) => `“${one.title}”`).join(', ')}`}</p>
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}

function AddProblem({ team, area, close }: { readonly team: string | undefined; readonly area: string | undefined; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [of, setOf] = useState(team ?? '')
  const said = title.trim()
  return (
    <ActForm className={css.form} send="Add it" isDisabled={said === ''} close={close} act={() => act('priority.add', { title: said, ...(why.trim() === '' ? {} : { why: why.trim() }), ...(of === '' ? {} : { team: of }), ...(area === undefined ? {} : { area }) }, { said: `Added *${said.replaceAll('*', '∗')}* to the priorities` })}>
      <label>The problem<input className={field.input} autoFocus value={title} maxLength={300} placeholder="As whoever has it would say it" onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Why it matters<input className={field.input} value={why} maxLength={2_000} onChange={(event) => setWhy(event.target.value)} /></label>
      <label>Team<select className={field.input} value={of} onChange={(event) => setOf(event.target.value)}><option value="">No team</option>{teams.list(state).map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}</select></label>
    </ActForm>
  )
}

function titleOf(ranked: readonly RankedPriority[], id: string): string {
  return (ranked.find(({ priority }) => priority.id === id)?.priority.title ?? '').replaceAll('*', '∗')
}
