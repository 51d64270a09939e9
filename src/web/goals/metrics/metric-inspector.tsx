import { X } from 'lucide-react'
import { figureWords } from '../../../core/metrics/figures.ts'
import { metricPeriod, periodWords } from '../../../core/metrics/metric-periods.ts'
import { isOfPeriod, pointsOf, valuesOf } from '../../../core/metrics/metric-series.ts'
import { counted, countedWords, metrics, paceWords } from '../../../core/metrics/metrics.ts'
import { effectOf } from '../../../core/roadmap/before-after.ts'
import { expectedEffects } from '../../../core/roadmap/expected-effects.ts'
import { effectLine } from '../../../core/quarterly-updates/update-words.ts'
import { labelDays } from '../../../core/time/label.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './metrics.module.css'
import { SeriesChart } from './series-chart.tsx'
import { ValueForm } from './value-form.tsx'

/** Periods that the chart shows. */
const shown = 26

/** One metric: its values as a line and as a table with what was corrected, what of the roadmap is to move it, and what it is. */
export function MetricInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open, close } = useOpened()
  const style = useDateStyle()
  const act = useAct()
  const isReadOnly = !useMay('metric.add')
  const maySay = useMay('metric.say')
  const metric = metrics.need(state, id)
  const values = valuesOf(state, id).toReversed()
  const effects = expectedEffects.list(state).filter((one) => one.metric === id)
  const change = (fields: object) => act('metric.change', { id, ...fields })
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={metric.title} isReadOnly={isReadOnly} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }))} />
        <SeriesChart metric={metric} points={pointsOf(state, metric, shown)} />
      </Section>
      {maySay ? <Section title="Say a value"><ValueForm metric={metric} /></Section> : null}
      <Section title="Values" count={String(values.length)}>
        {values.length === 0 ? <p className={css.quiet}>None yet. Say one, or take a file from the list of metrics.</p> : (
          <div className={css.values} role="region" aria-label="Values" tabIndex={0}>
            <table className={css.table}>
              <thead><tr><th scope="col">Period</th><th scope="col">Value</th>{maySay ? <th scope="col"><span className="unseen">Take away</span></th> : null}</tr></thead>
              <tbody>
                {values.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{isOfPeriod(state, metric, one) ? periodWords(metric.every, metricPeriod(state, metric, one.period), style) : <>from {labelDays(one.period)}<small>a quarter of another fiscal year: in no chart. Say it anew for one of this year’s, or take it away.</small></>}{one.part === undefined ? null : <small>{one.part}</small>}</th>
                    <td>
                      {figureWords(one.value, metric.unit)}
                      <small>said {labelDays(one.on)}{one.by === undefined ? '' : ` by ${personName(state, one.by) ?? 'somebody'}`}{one.from === undefined ? '' : `, ${one.from}`}</small>
                      {one.earlier?.map((was) => <small key={`${was.on}/${was.value}`}>was {figureWords(was.value, metric.unit)}, said {labelDays(was.on)}{was.why === undefined ? '' : `: ${was.why}`}</small>)}
                    </td>
                    {maySay ? <td><IconButton label={`Take away the value of ${one.period}`} icon={X} onPress={() => void act('metric.forget', { id: one.id }, { said: `Took a value of *${metric.title}* away` })} /></td> : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
      <Section title="What is to move it" count={String(effects.length)}>
        {effects.length === 0 ? <p className={css.quiet}>No activity yet. Open an activity and say its expected effect.</p> : (
          <ul className={css.effects}>
            {effects.map((one) => {
              const effect = effectOf(state, one, today)
              return <li key={one.id}><button type="button" onClick={() => open('activities', one.activity)}>{effect.activity.title}</button><p>{effectLine(effect).slice(effect.activity.title.length + 2)}</p></li>
            })}
          </ul>
        )}
      </Section>
      <Section title="What it is" aside={<span className={css.quiet}>{paceWords[metric.every]}</span>}>
        <TextField label="Unit" value={metric.unit} placeholder="starts, %" isReadOnly={isReadOnly} save={(unit) => change({ unit })} />
        <ChoiceField label="Good is" value={metric.better} choices={[{ value: 'up', text: 'Up' }, { value: 'down', text: 'Down' }]} isReadOnly={isReadOnly} save={(better) => change({ better })} />
        <ChoiceField label="Counts to" value={metric.counts} choices={counted.map((value) => ({ value, text: countedWords[value] }))} isReadOnly={isReadOnly} save={(counts) => change({ counts })} />
        <PersonField label="Whose" value={metric.owner} isReadOnly={isReadOnly} save={(owner) => change({ owner })} />
        <TextField kind="prose" label="Comes from" value={metric.comesFrom} placeholder="The report, and whom to ask" isReadOnly={isReadOnly} save={(comesFrom) => change({ comesFrom })} />
        {isReadOnly ? null : <Button kind="go" onPress={() => void act('metric.remove', { id }, { said: `Removed *${metric.title}* with its values` }).then((outcome) => (outcome.done ? close() : undefined))}>Remove this metric</Button>}
      </Section>
      <Comments collection="metrics" id={id} />
      <RecordHistory collection="metrics" id={id} />
    </>
  )
}
