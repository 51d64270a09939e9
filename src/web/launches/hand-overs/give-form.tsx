import { useState } from 'react'
import { usualDays } from '../../../core/hand-overs/answer-by.ts'
import type { State } from '../../../core/kernel/state.ts'
import { launches } from '../../../core/launches/launches.ts'
import { type Item, items, plans } from '../../../core/plans/plans.ts'
import { people, teams } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './hand-overs.module.css'

/** Hands something over: what it is about, to whom, what is new and how it works. */
export function GiveForm({ item: first, close }: { readonly item: string | undefined; readonly close: () => void }) {
  const { state, actor } = useSeen()
  const act = useAct()
  const [said, setSaid] = useState({ title: items.get(state, first)?.title ?? '', item: first ?? '', to: marketerOf(state, first) ?? '', whatIsNew: '', technical: '', link: '', answerBy: '' })
  const set = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: event.target.value })
  const about = aboutOf(state)
  const choose = (item: string) => setSaid({ ...said, item, title: said.title === '' ? (releaseOf(state, item)?.title ?? '') : said.title, to: said.to === '' ? (marketerOf(state, item) ?? '') : said.to })
  const give = () => {
    const [technical, link, answerBy] = [filled(said.technical), filled(said.link), filled(said.answerBy)]
    return act('hand-over.give', { title: said.title.trim(), ...(launches.get(state, said.item) === undefined ? { item: said.item } : { launch: said.item }), to: said.to, whatIsNew: said.whatIsNew.trim(), ...(technical === undefined ? {} : { technical }), ...(link === undefined ? {} : { links: [link] }), ...(answerBy === undefined ? {} : { answerBy }) }, { said: `Handed over *${said.title.trim()}*` })
  }
  return (
    <ActForm className={css.form} send="Hand it over" isDisabled={said.title.trim() === '' || said.item === '' || said.to === '' || said.whatIsNew.trim() === ''} close={close} act={give}>
      <label>About
        <select className={field.input} autoFocus value={said.item} onChange={(event) => choose(event.target.value)}>
          <option value="">Choose a feature, release or launch</option>
          {about.map(([word, list]) => <optgroup key={word} label={word}>{list.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</optgroup>)}
        </select>
      </label>
      <label>To
        <select className={field.input} value={said.to} onChange={set('to')}>
          <option value="">Choose a person</option>
          {people.list(state).filter(({ id, erased }) => erased !== true && id !== actor.person).toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      <label>Title<input className={field.input} value={said.title} maxLength={300} onChange={set('title')} /></label>
      <label>Acknowledged by<input type="date" className={field.input} value={said.answerBy} aria-describedby="give-usual" onChange={set('answerBy')} /><small id="give-usual">Without a day: within {usualDays} business days</small></label>
      <label className={css.wide}>What is new<textarea className={field.input} rows={3} value={said.whatIsNew} placeholder="What a customer can do now, and could not before" onChange={set('whatIsNew')} /></label>
      <label className={css.wide}>Technical aspects<textarea className={field.input} rows={3} value={said.technical} placeholder="How it works, where it does not, what it needs" onChange={set('technical')} /></label>
      <label className={css.wide}>Where to read more<input type="url" className={field.input} value={said.link} maxLength={2_000} placeholder="https://… you may leave this out" onChange={set('link')} /></label>
    </ActForm>
  )
}

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** The item itself, or what a launch brings out. */
const releaseOf = (state: State, id: string | undefined): Item | undefined => items.get(state, launches.get(state, id)?.release ?? id)

/** Features and releases of product plans that are still to come out, and launches that are not given up, by their titles. */
function aboutOf(state: State): (readonly [string, readonly { readonly id: string; readonly title: string }[]])[] {
  const isProduct = new Set(plans.list(state).filter(({ kind }) => kind === 'product').map(({ id }) => id))
  const coming = items.list(state).filter(({ plan, status, goneOn }) => isProduct.has(plan) && status !== 'dropped' && goneOn === undefined).toSorted((a, b) => a.title.localeCompare(b.title))
  const launched = launches.list(state).flatMap(({ id, release, cancelled }) => (cancelled === undefined ? coming.filter((one) => one.id === release).map(({ title }) => ({ id, title })) : []))
  return [['Features', coming.filter(({ kind }) => kind === 'feature')], ['Releases', coming.filter(({ kind }) => kind === 'release')], ['Launches', launched]]
}

/** The product marketer of the team that makes it. */
function marketerOf(state: State, item: string | undefined): string | undefined {
  return releaseOf(state, item)?.teams?.map((team) => teams.get(state, team)?.productMarketer).find((one) => one !== undefined)
}
