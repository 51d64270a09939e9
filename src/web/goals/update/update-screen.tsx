import { RefreshCw } from 'lucide-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { goalQuarter } from '../../../core/goals/quarter-of-goals.ts'
import { periodWords } from '../../../core/metrics/metric-periods.ts'
import { chartedOf, pointsOf } from '../../../core/metrics/metric-series.ts'
import { countedWords, metrics } from '../../../core/metrics/metrics.ts'
import { writtenUpdate } from '../../../core/quarterly-updates/written-update.ts'
import { addDays } from '../../../core/time/days.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { readUpdate } from '../../../protocol/metric-routes.ts'
import { Button } from '../../parts/button.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useAsked } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { WhyWhatTabs } from '../why-what-tabs.tsx'
import { SeriesChart } from '../metrics/series-chart.tsx'
import { MailUpdate } from './mail-update.tsx'
import { SaveUpdate } from './save-update.tsx'
import css from './update.module.css'
import { SectionPart } from './section-part.tsx'

/** Periods that a chart shows. */
const shown = 16

/** The quarterly update (row I7): drafted from the data, mended by people, taken along as a deck, mailed to the stakeholders. */
export function UpdateScreen() {
  const { at } = useSearch({ from: '/$ws/goals/update' })
  const { ws } = useParams({ from: '/$ws' })
  const { state } = useSeen()
  const { today } = useMoment()
  const style = useDateStyle()
  const client = useClient()
  const day = at ?? today
  const quarter = goalQuarter(state, day)
  const ask = useCallback(() => client.call(readUpdate, { params: { ws }, query: { on: day } }), [client, ws, day])
  const { asked, again } = useAsked(ask)
  const written = writtenUpdate(state, day)
  return (
    <>
      <ViewBar tools={<><Quarter day={day} /><Button kind="bare" icon={RefreshCw} onPress={() => void again()}>Draft again</Button><SaveUpdate day={day} /></>}>
        <WhyWhatTabs current="update" />
      </ViewBar>
      <div className={css.scroll}>
        <article className={css.page} aria-busy={asked.is === 'asking'}>
          <header>
            <h1>Quarterly update, {periodWords('quarter', quarter, style)}</h1>
            <p>{labelWindow(quarter, style)}. Drafted from what is written down; what you write in place of a section stays. For people inside alone.</p>
          </header>
          {asked.is === 'asking' ? <p className={css.quiet} role="status">The update is being drafted …</p> : asked.is === 'refused' ? <p role="alert">{asked.sentence}</p> : (
            <>
              <dl className={css.counts}>
                {([['planned', 'planned', asked.answer.counts.planned], ['done', 'done', asked.answer.counts.done], ['way', 'under way', asked.answer.counts.underWay], ['gave', 'gave way', asked.answer.counts.gaveWay], ['came', 'came since', asked.answer.counts.cameSince]] as const).map(([key, words, count]) => <div key={key}><dt>{words}</dt><dd>{count}</dd></div>)}
              </dl>
              {asked.answer.sections.map((section) => (
                <SectionPart key={`${quarter.start}/${section.section}`} day={day} section={{ ...section, own: written?.[section.section] }} record={written?.id}>
                  {section.section === 'effect' ? <Charts until={quarter.end} /> : null}
                </SectionPart>
              ))}
              <MailUpdate day={day} mail={asked.answer.mail} again={again} />
            </>
          )}
        </article>
      </div>
    </>
  )
}

/** Revenue and adoption side by side, each with its first metric that has values; what has none says so. */
function Charts({ until }: { readonly until: string }) {
  const { state } = useSeen()
  return (
    <div className={css.charts}>
      {(['revenue', 'adoption'] as const).map((counts) => {
        const metric = chartedOf(state, counts, until)
        return (
          <div key={counts}>
            <h3>{countedWords[counts]}</h3>
            {metric === undefined ? <p className={css.quiet}>{metrics.list(state).some((one) => one.counts === counts) ? 'There are not enough values yet for a chart.' : `No metric counts to ${counts} yet.`}</p> : <><p className={css.quiet}>{metric.title}</p><SeriesChart metric={metric} points={pointsOf(state, metric, shown, until)} /></>}
          </div>
        )
      })}
    </div>
  )
}

/** The quarters of a year back, this one and the next. */
function Quarter({ day }: { readonly day: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const style = useDateStyle()
  const navigate = useNavigate({ from: '/$ws/goals/update' })
  const here = goalQuarter(state, today)
  const options = [goalQuarter(state, addDays(here.end, 1)), here]
  for (let n = 0; n < 4; n++) options.push(goalQuarter(state, addDays(options.at(-1)?.start ?? here.start, -1)))
  const chosen = goalQuarter(state, day)
  if (!options.some(({ start }) => start === chosen.start)) options.push(chosen)
  return (
    <select className={css.quarter} aria-label="Quarter" value={chosen.start} onChange={(event) => void navigate({ to: '.', search: (before) => ({ ...before, at: event.target.value === here.start ? undefined : event.target.value }) })}>
      {options.map((one) => <option key={one.start} value={one.start}>{periodWords('quarter', one, style)}</option>)}
    </select>
  )
}
