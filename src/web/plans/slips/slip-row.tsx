import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import { buckets } from '../../../core/roadmap/roadmap.ts'
import { isAsked, type SlipLine } from '../../../core/slips/slip-lines.ts'
import { labelWindow } from '../../../core/time/label.ts'
import type { Window } from '../../../core/time/window.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../../workspace/persons.ts'
import css from './slip.module.css'
import type { SlipAxis } from './slip-axis.ts'
import { SlipTrack } from './slip-track.tsx'
import type { Slipping } from './use-slip.ts'

interface RowProps {
  readonly line: SlipLine
  readonly slipping: Slipping
  readonly axis: SlipAxis
  readonly isReadOnly: boolean
}

/** One thing that a slip reaches: its tick, what it is and why it is here, its dates, and where it lies. */
export function SlipRow({ line, slipping, axis, isReadOnly }: RowProps) {
  const { state } = useSeen()
  const { open } = useOpened()
  const chosen = line.choices.find(({ id }) => id === slipping.chosenOf(line))
  const [record, id] = line.kind === 'activity' ? (['activities', line.activity] as const) : line.kind === 'ask' ? (['items', line.item] as const) : ([undefined, undefined] as const)
  const owner = line.kind === 'edition' ? undefined : personName(state, line.owner)
  return (
    <li className={css.line} data-fits={isAsked(line) ? undefined : ''} data-trouble={isAsked(line) && line.breaks.length > 0 ? '' : undefined} data-wrong={line.kind === 'edition' && line.stands === 'wrong' && isAsked(line) ? '' : undefined}>
      {isAsked(line) ? (
        <button type="button" className={css.tick} role="checkbox" aria-checked={chosen !== undefined} aria-label={`Accept: ${line.title}`} disabled={isReadOnly} onClick={() => slipping.choose(line, chosen === undefined ? line.choices[0]?.id : undefined)}>
          {chosen === undefined ? null : <Check size={12} strokeWidth={2.6} aria-hidden />}
        </button>
      ) : (
        <span />
      )}
      <div className={css.what}>
        <Mark line={line} />
        <h3>
          {record === undefined ? (
            line.title
          ) : (
            <button type="button" onClick={() => open(record, id)}>
              <Told text={line.title} />
            </button>
          )}
        </h3>
        <span className={css.owner} title={owner}>
          {line.kind === 'edition' ? line.audience : owner === undefined ? '' : initialsOf(owner)}
        </span>
        {isAsked(line) ? <p>{withTasks(line)}</p> : null}
      </div>
      <Dates line={line} chosen={chosen?.window} does={chosen?.does} />
      <SlipTrack line={line} chosen={chosen?.window} slip={slipping.slip} axis={axis} />
    </li>
  )
}

function withTasks(line: SlipLine): string {
  if (line.kind !== 'activity' || line.tasks === 0) return line.says
  return `${line.says}; ${line.tasks === 1 ? '1 task goes' : `${line.tasks} tasks go`} along`
}

function Mark({ line }: { readonly line: SlipLine }) {
  const { state } = useSeen()
  if (line.kind === 'ask') return <i className={css.tie} data-tie={line.of} aria-hidden />
  const hue = line.kind === 'activity' ? buckets.get(state, line.bucket)?.hue : undefined
  return line.kind === 'activity' ? <i className={css.swatch} style={hue === undefined ? undefined : ({ '--h': `var(--b${hue})` } as CSSProperties)} aria-hidden /> : <i />
}

const stands = { wrong: 'No longer true', corrects: 'Corrects itself', true: 'Still true' } as const

function Dates({ line, chosen, does }: { readonly line: SlipLine; readonly chosen: Window | undefined; readonly does: string | undefined }) {
  if (line.answer !== undefined) return <p className={css.dates}>{said[line.answer.choice.split(' ')[0] ?? ''] ?? 'Answered'}</p>
  if (line.kind === 'edition') return <p className={css.dates}><b>{stands[line.stands]}</b></p>
  if (line.fits) return <p className={css.dates}>Still fits</p>
  if (line.kind === 'ask') return <p className={css.dates}><b>{does === 'leave' ? 'Not asked' : line.choices[0]?.label}</b></p>
  const to = does === 'stay' ? line.was : does === 'defer' ? undefined : (chosen ?? line.now)
  return (
    <p className={css.dates}>
      {line.was === undefined || does === 'stay' ? null : <s>{labelWindow(line.was)}</s>}
      <b>{to === undefined ? 'Deferred' : `${labelWindow(to)}${does === 'stay' ? ', as it is' : ''}`}</b>
    </p>
  )
}

/** What an answered line was answered with. */
const said: Readonly<Record<string, string>> = { move: 'Moved', 'keep-end': 'Moved, its end kept', stay: 'Left as it is', defer: 'Deferred', ask: 'Asked', correct: 'Correction asked', tell: 'Told', leave: 'Left' }
