import { Check } from 'lucide-react'
import { settings } from '../../../core/workspace/workspace.ts'
import type { SlipLine } from '../../../core/slips/slip-lines.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './slip.module.css'
import { slipAxis } from './slip-axis.ts'
import { SlipRow } from './slip-row.tsx'
import { SlipRules, SourceTrack } from './slip-track.tsx'
import type { Slipping } from './use-slip.ts'

const groups: readonly { readonly title: string; readonly aside?: string; readonly holds: (line: SlipLine) => boolean }[] = [
  { title: 'Activities', holds: ({ kind }) => kind === 'activity' },
  { title: 'Campaigns', aside: 'theirs to move: you ask', holds: (line) => line.kind === 'ask' && line.of === 'marketing' },
  { title: 'Partners and channels', aside: 'theirs to move: you ask', holds: (line) => line.kind === 'ask' && line.of === 'partner' },
  { title: 'Already sent', holds: ({ kind }) => kind === 'edition' },
]

/** All that a slip reaches, line by line over the same months. */
export function SlipTable({ slipping, isReadOnly }: { readonly slipping: Slipping; readonly isReadOnly: boolean }) {
  const { state, today } = useSeen()
  const { slip, asked, ticked } = slipping
  const axis = slipAxis(slip, today, settings.get(state, 'settings')?.fiscalYearStart)
  const count = slip.lines.length
  return (
    <>
      <div className={css.linesHead}>
        {asked.length === 0 ? <span /> : (
          <button type="button" className={css.tick} role="checkbox" aria-checked={ticked.length === 0 ? false : ticked.length === asked.length ? true : 'mixed'} aria-label="Accept all, or none" disabled={isReadOnly} onClick={() => slipping.tickAll(ticked.length < asked.length)}>
            {ticked.length === asked.length ? <Check size={12} strokeWidth={2.6} aria-hidden /> : null}
          </button>
        )}
        <span className={css.label}>{count === 0 ? 'It reaches nothing' : count === 1 ? 'It reaches one thing' : `It reaches ${count} things`}</span>
        <span className={css.label}>Dates</span>
        <div className={`${css.track} ${css.axis}`} aria-hidden>
          {axis.top.map(({ start, text }) => (
            <b key={start} style={{ left: `${axis.at(start)}%` }}>
              {text}
            </b>
          ))}
          {axis.bottom.map(({ start, text }) => (
            <span key={start} style={{ left: `${axis.at(start)}%` }}>
              {text}
            </span>
          ))}
        </div>
      </div>
      <div className={css.lines}>
        <SlipRules slip={slip} axis={axis} />
        <div className={`${css.group} ${css.source}`}>
          <span />
          <b>{slip.item.title}</b>
          <SourceTrack slip={slip} axis={axis} />
        </div>
        {groups.map(({ title, aside, holds }) => {
          const lines = slip.lines.filter(holds)
          if (lines.length === 0) return null
          return (
            <section key={title} aria-label={title}>
              <header className={css.group}>
                <span />
                <h2>
                  {title}{' '}
                  <span>
                    {lines.length}
                    {aside === undefined ? '' : `, ${aside}`}
                  </span>
                </h2>
              </header>
              <ol>
                {lines.map((line) => (
                  <SlipRow key={line.key} line={line} slipping={slipping} axis={axis} isReadOnly={isReadOnly} />
                ))}
              </ol>
            </section>
          )
        })}
      </div>
      <p className={css.key}>
        <span><i data-kind="ghost" aria-hidden />as it stands</span>
        <span><i aria-hidden />as proposed</span>
        <span><i data-kind="bad" aria-hidden />breaks something</span>
        <span><i data-kind="theirs" aria-hidden />another team’s</span>
        <span className={css.untouched}>
          Looked at and untouched: {counted(slip.untouched.activities, 'activity', 'activities')}, {counted(slip.untouched.tasks, 'task', 'tasks')}, {counted(slip.untouched.editions, 'edition', 'editions')}
        </span>
      </p>
    </>
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
