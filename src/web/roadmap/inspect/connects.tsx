import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { traceOf, type WayUp } from '../../../core/roadmap/trace.ts'
import { type Activity, links } from '../../../core/roadmap/roadmap.ts'
import { tieKindOf } from '../../../core/roadmap/ties.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './connects.module.css'

type Link = (typeof links)[number]

const linkWords: Readonly<Record<Link, string>> = { supports: 'supports', announces: 'announces, on its day', enables: 'enables, done before', 'waits-for': 'waits for, begins after' }
/** What the days between the two are called, where a link has any. */
const gapWords: Readonly<Record<Link, string | undefined>> = { supports: undefined, announces: 'days after it', enables: 'days before it', 'waits-for': 'days after it' }

/** What it is built on (row I1): the other teams' items, each with its date, how the two meet, why, and what it hangs below. */
export function Connects({ activity, isReadOnly }: { readonly activity: Activity; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const [isAdding, setIsAdding] = useState(false)
  const ways = traceOf(state, activity.id)?.ways ?? []
  return (
    <Section
      title="Connects"
      count={ways.length === 0 ? undefined : String(ways.length)}
      aside={isReadOnly ? null : (
        <Button kind="go" onPress={() => setIsAdding(!isAdding)}>
          Add
        </Button>
      )}
    >
      {ways.length === 0 && !isAdding ? <p className={css.none}>Built on nothing yet: connect it to the release or campaign that it is for.</p> : null}
      <ul className={css.ties}>
        {ways.map((way) => (
          <Tie key={way.connector.id} way={way} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {isAdding ? <AddTie activity={activity} done={() => setIsAdding(false)} /> : null}
    </Section>
  )
}

function Tie({ way: { connector, item, above, plan }, isReadOnly }: { readonly way: WayUp; readonly isReadOnly: boolean }) {
  const style = useDateStyle()
  const act = useAct()
  const { open } = useOpened()
  return (
    <li data-kind={plan === undefined ? undefined : tieKindOf(plan)}>
      <i aria-hidden />
      <div>
        <button type="button" onClick={() => open('items', item.id)}>
          <Told text={item.title} />
        </button>
        <span>
          {[...above.map(({ title }) => title), plan?.title].filter((part) => part !== undefined).join(' › ')}
          {item.window === undefined ? ', no date' : `, ${labelWindow(item.window, style)}`}
        </span>
        <How connector={connector} title={item.title} isReadOnly={isReadOnly} />
        {connector.why === undefined ? null : <q><Told text={connector.why} /></q>}
      </div>
      {isReadOnly ? null : <IconButton label={`Untie ${item.title}`} icon={X} onPress={() => void act('connector.remove', { id: connector.id }, { said: `Untied *${item.title}*` })} />}
    </li>
  )
}

/** How the two meet, and how many days lie between. */
function How({ connector: { id, link = 'supports', gap = 0 }, title, isReadOnly }: { readonly connector: WayUp['connector']; readonly title: string; readonly isReadOnly: boolean }) {
  const act = useAct()
  const between = gapWords[link]
  if (isReadOnly) return <span>{linkWords[link]}{between === undefined || gap === 0 ? '' : `, ${gap} ${between}`}</span>
  return (
    <span className={css.how}>
      <select aria-label={`How it meets ${title}`} value={link} onChange={(event) => void act('connector.change', { id, link: event.target.value, ...(gapWords[event.target.value as Link] === undefined ? { gap: null } : {}) })}>
        {links.map((one) => <option key={one} value={one}>{linkWords[one]}</option>)}
      </select>
      {between === undefined ? null : <Gap key={gap} gap={gap} label={`${title}: ${between}`} between={between} save={(days) => void act('connector.change', { id, gap: days })} />}
    </span>
  )
}

function Gap({ gap, label, between, save }: { readonly gap: number; readonly label: string; readonly between: string; readonly save: (days: number | null) => void }) {
  const [text, setText] = useState(String(gap))
  const days = Number(text)
  const isGood = Number.isInteger(days) && days >= 0 && days <= 366
  const keep = () => (isGood && days !== gap ? save(days === 0 ? null : days) : setText(String(gap)))
  return (
    <>
      <input aria-label={label} aria-invalid={!isGood} inputMode="numeric" value={text} onChange={(event) => setText(event.target.value)} onBlur={keep} onKeyDown={(event) => event.key === 'Enter' && keep()} /> {between}
    </>
  )
}

/** Items that are offered for a few letters. */
const mostOffered = 8

function AddTie({ activity, done }: { readonly activity: Activity; readonly done: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string>()
  const words = text.trim().toLowerCase()
  const found = words === '' ? [] : items.list(state).filter(({ title, status }) => status !== 'dropped' && title.toLowerCase().includes(words)).slice(0, mostOffered)
  const tie = async (item: Id, title: string) => {
    const outcome = await act('connector.add', { activity: activity.id, item }, { said: `Tied to *${title}*` })
    if (outcome.done) done()
    else setSentence(outcome.sentence)
  }
  return (
    <div className={css.add}>
      <input autoFocus aria-label="Find an item of a plan" placeholder="Find a release, a campaign …" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), done())} />
      <ul>
        {found.map(({ id, title, plan }) => (
          <li key={id}>
            <button type="button" onClick={() => void tie(id, title)}>
              <Plus size={12} aria-hidden /> {title} <span>{plans.get(state, plan)?.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </div>
  )
}
