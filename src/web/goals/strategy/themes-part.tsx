import { ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { objectives } from '../../../core/goals/goals.ts'
import type { State } from '../../../core/kernel/state.ts'
import { items } from '../../../core/plans/plans.ts'
import type { ThemeOf } from '../../../core/strategy/page-of.ts'
import type { StrategyPage } from '../../../core/strategy/strategy.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { LinksField } from '../../parts/links-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useTaken } from '../../workspace/use-taken.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import { MarkChoice } from './mark-choice.tsx'
import { StrategyText } from './markdown.tsx'
import css from './strategy.module.css'

/** Most items that a list offers. */
const mostOffered = 500

/** The goals that the themes name, each with whose it is in brackets (DOMAIN 1.23). */
export function GoalsPart({ themes }: { readonly themes: readonly ThemeOf[] }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const named = [...new Map(themes.flatMap(({ objectives: all }) => all.map((one) => [one.id, one] as const))).values()]
  if (named.length === 0) return <p className={css.hint}>No theme names an objective yet, so nobody can tell what this strategy is to reach.</p>
  return (
    <ul className={css.goals}>
      {named.map(({ id, title, level, team }) => <li key={id}><button type="button" onClick={() => open('objectives', id)}>{title}</button> <span>[{teams.get(state, team)?.title ?? level}]</span></li>)}
    </ul>
  )
}

/** The few problems that are worked on, what comes first first: why, which goals they serve, and by which items (row C8). */
export function ThemesPart({ page, themes }: { readonly page: StrategyPage; readonly themes: readonly ThemeOf[] }) {
  const act = useAct()
  const may = useMay('strategy-theme.add')
  const [isAdding, setIsAdding] = useState(false)
  const [title, setTitle] = useState('')
  return (
    <>
      {themes.length === 0 ? <p className={css.hint}>The few problems that are worked on: “Two systems with two numbers is why teams leave.”</p> : <ol className={css.themes}>{themes.map((one, at) => <Theme key={one.theme.id} shown={one} before={themes[at - 1]?.theme.id} />)}</ol>}
      {!may ? null : isAdding ? (
        <ActForm className={css.form} send="Add the theme" isDisabled={title.trim() === ''} close={() => { setIsAdding(false); setTitle('') }} act={() => act('strategy-theme.add', { page: page.id, title: title.trim() }, { said: `Added the theme *${title.trim()}*` })}>
          <label>A problem that is worked on<input className={field.input} autoFocus value={title} maxLength={300} placeholder="See why figures differ" onChange={(event) => setTitle(event.target.value)} /></label>
        </ActForm>
      ) : <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Theme</Button>}
    </>
  )
}

function Theme({ shown: { theme, objectives: goals, items: ways }, before }: { readonly shown: ThemeOf; readonly before: string | undefined }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const may = useMay('strategy-theme.change')
  const mayMark = useMay('strategy-theme.mark')
  const [isWriting, setIsWriting] = useState(false)
  const { keep, close } = useTaken(() => setIsWriting(false))
  const { id, title } = theme
  const change = (fields: object, over?: { readonly field: string; readonly was: string | null }) => keep(Object.keys(fields).join(), act('strategy-theme.change', { id, ...fields }, over === undefined ? {} : { over: { collection: 'strategy-themes', id, ...over } }))
  const links = (name: 'objectives' | 'items') => (value: string[] | null) => act('strategy-theme.change', { id, [name]: value }, { over: wholeField('strategy-themes', theme, name) })
  const listed = (collection: 'objectives' | 'items', all: readonly { readonly id: string; readonly title: string }[]) => all.map((one) => <button key={one.id} type="button" onClick={() => open(collection, one.id)}>{one.title}</button>)
  return (
    <li className={css.theme}>
      <header>
        <h3>{title}</h3>
        {may ? <span>{before === undefined ? null : <IconButton label={`Put ${title} before the one above`} icon={ArrowUp} onPress={() => void act('strategy-theme.move', { id, before }, { said: `Put *${title}* first of the two` })} />}<Button kind="bare" onPress={() => (isWriting ? void close() : setIsWriting(true))}>{isWriting ? 'Done' : 'Edit'}<span className={css.hidden}> {title}</span></Button></span> : null}
      </header>
      {isWriting ? (
        <>
          <TextField label="Theme" value={title} save={(text) => (text === null ? Promise.resolve(undefined) : change({ title: text }))} />
          <TextField label="Why" kind="prose" value={theme.why} placeholder="Why this, and what it has to do with our goals" save={(text, was) => change({ why: text }, { field: 'why', was })} />
          <LinksField label="Goals" value={theme.objectives} add="Name an objective" choices={objectives.list(state).map((one) => ({ value: one.id, text: one.title }))} open={(one) => open('objectives', one)} save={links('objectives')} />
          <LinksField label="Items" value={theme.items} add="Name an item" choices={offered(state)} open={(one) => open('items', one)} save={links('items')} />
          <Button kind="go" onPress={() => void act('strategy-theme.remove', { id }, { said: `Removed the theme *${title}*` })}>Remove this theme</Button>
        </>
      ) : (
        <>
          {theme.why === undefined ? null : <StrategyText text={theme.why} />}
          <p className={css.walk}><span>Goals</span> {goals.length === 0 ? <em>none named</em> : listed('objectives', goals)}</p>
          <p className={css.walk}><span>Items</span> {ways.length === 0 ? <em>none named</em> : listed('items', ways)}</p>
        </>
      )}
      <MarkChoice what={title} mark={theme.mark} isReadOnly={!mayMark} save={(mark) => act('strategy-theme.mark', { id, mark })} />
    </li>
  )
}

function offered(state: State) {
  return items.list(state).filter(({ status, goneOn }) => status !== 'dropped' && goneOn === undefined).map(({ id: value, title: text }) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text)).slice(0, mostOffered)
}
