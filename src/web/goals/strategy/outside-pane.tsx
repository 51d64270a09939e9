import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Copy, FileDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import type { DirectionStory } from '../../../core/strategy/direction.ts'
import { themesOf } from '../../../core/strategy/page-of.ts'
import type { StrategyPage } from '../../../core/strategy/strategy.ts'
import { labelDays } from '../../../core/time/label.ts'
import { exportDirection } from '../../../protocol/strategy-routes.ts'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf, useAsked } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './strategy.module.css'
import { StrategyText } from './markdown.tsx'

/** The page as an audience reads it, made of its View by the service; to be taken along, and the goals that go with it (row A8). */
export function OutsidePane({ page }: { readonly page: StrategyPage }) {
  const { state } = useSeen()
  const { ws } = useParams({ from: '/$ws' })
  const { audience = 'public' } = useSearch({ strict: false }) as { readonly audience?: string }
  const navigate = useNavigate()
  const client = useClient()
  const file = useCallback((format: 'html' | 'md' | 'json') => client.call(exportDirection, { params: { ws, page: page.id, format }, query: { audience } }), [client, ws, page.id, audience])
  // Asked again whenever anything changes here: the state is another one then.
  const ask = useCallback(async () => JSON.parse(new TextDecoder().decode(await file('json'))) as DirectionStory, [file, state])
  const { asked } = useAsked(ask)
  const copy = () => take(async () => {
    const isCopied = await copyText(new TextDecoder().decode(await file('md')))
    say(isCopied ? { key: 'direction', sentence: 'The page is copied as Markdown' } : { key: 'direction', kind: 'refused', sentence: 'The browser does not let it be copied; save it instead' })
  })
  return (
    <div className={css.outside}>
      <div className={css.tools}>
        <label>Shown as read by <select value={audience} onChange={(event) => void navigate({ to: '.', search: ((before: object) => ({ ...before, audience: event.target.value })) as never })}>{audiences.list(state).map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</select></label>
        {asked.is === 'here' ? (
          <span>
            <Button icon={FileDown} onPress={() => void take(async () => saveFile(`${page.title}.html`, await file('html')))}>Page</Button>
            <Button icon={FileDown} onPress={() => void take(async () => saveFile(`${page.title}.md`, await file('md')))}>Markdown</Button>
            <Button kind="bare" icon={Copy} onPress={() => void copy()}>Copy</Button>
          </span>
        ) : null}
      </div>
      <p className={css.hint}>Whoever holds a share link reads it at the link’s address with /direction after it. Or put it where you show your plans; give a deck that address as “Where each product is going”, and its last slide and its page lead there.</p>
      <GoalsTold page={page} />
      {asked.is === 'asking' ? <p className={css.hint}>Asking the service what they are told …</p> : asked.is === 'refused' ? <p className={css.refused} role="status">{asked.sentence}</p> : <Story story={asked.answer} />}
    </div>
  )
}

/** Does it, and says in its own sentence why it could not be done. */
async function take(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    say({ key: 'direction', kind: 'refused', sentence: sentenceOf(error) })
  }
}

/** Goals are told as they were masked, and not by themselves: which, and since when. */
function GoalsTold({ page }: { readonly page: StrategyPage }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('strategy-page.tell-goals')
  const named = [...new Map(themesOf(state, page.id).flatMap(({ objectives }) => objectives.map((one) => [one.id, one] as const))).values()]
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = named.filter(({ id }) => !left.includes(id)).map(({ id }) => id)
  const told = page.goalsTold ?? []
  return (
    <section className={css.told} aria-label="Goals that are told">
      <p>{told.length === 0 ? 'No goals are told with this page.' : `${told.length} ${told.length === 1 ? 'goal is' : 'goals are'} told, masked${page.goalsToldOn === undefined ? '' : ` on ${labelDays(page.goalsToldOn)}`}; what changed of them since is not.`}</p>
      {!may || named.length === 0 ? null : (
        <>
          <ul>{named.map(({ id, title }) => <li key={id}><label><input type="checkbox" checked={!left.includes(id)} onChange={() => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])} /> {title}</label></li>)}</ul>
          <p>
            <Button isDisabled={chosen.length === 0} onPress={() => void act('strategy-page.tell-goals', { id: page.id, objectives: chosen }, { said: `Masked ${chosen.length === 1 ? 'a goal' : `${chosen.length} goals`} to be told` })}>Mask and tell</Button>
            {told.length === 0 ? null : <Button kind="bare" onPress={() => void act('strategy-page.tell-goals', { id: page.id, objectives: [] }, { said: 'No goals are told with the page' })}>Tell none</Button>}
          </p>
        </>
      )}
    </section>
  )
}

function Story({ story: { title, asOf, disclaimer, parts } }: { readonly story: DirectionStory }) {
  return (
    <article className={css.story} aria-label="As read outside">
      <h2>{title}</h2>
      <p className={css.hint}>As of {asOf}.{disclaimer === undefined ? '' : ` ${disclaimer}`}</p>
      {parts.map(({ section, title: heading, text, goals = [], themes = [], notNow = [] }) => (
        <section key={section} aria-label={heading}>
          <h3>{heading}</h3>
          {text === undefined ? null : <StrategyText text={text} />}
          {goals.map((goal) => <div key={goal.title}><b>{goal.title}</b>{goal.why === undefined ? null : <p>{goal.why}</p>}<ul>{goal.keyResults.map((one) => <li key={one.title}>{one.title}: from {one.from} {one.goes} to {one.to}</li>)}</ul></div>)}
          {themes.map((theme) => <div key={theme.title}><b>{theme.title}</b>{theme.why === undefined ? null : <StrategyText text={theme.why} />}<ul>{theme.items.map((item) => <li key={item.title}>{item.title} <small>{item.when}</small>{item.value === undefined ? null : <p>{item.value}</p>}</li>)}</ul></div>)}
          {notNow.map(({ what, why, likely }) => <div key={what}><b>{what}</b><p>{why}{likely === undefined ? '' : ` Likely: ${likely}.`}</p></div>)}
        </section>
      ))}
      {parts.length === 0 ? <p className={css.hint}>Nothing of it is marked for these readers yet, so the page has its title alone.</p> : null}
    </article>
  )
}
