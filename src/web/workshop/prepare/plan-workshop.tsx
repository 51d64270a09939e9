import { useNavigate, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { roadmaps } from '../../../core/roadmap/roadmap.ts'
import { type Workshop, workshops } from '../../../core/workshop/workshops.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useSeen, useWorkspace } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './workshops-screen.module.css'

/** Plans a workshop: what it is called, which roadmap it makes, and whether it begins with the last one's people, lists and result. */
export function PlanWorkshop({ cancel }: { readonly cancel: () => void }) {
  const id = useId()
  const { ws = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const act = useAct()
  const everyRoadmap = roadmaps.list(state)
  const [title, setTitle] = useState('')
  const [day, setDay] = useState('')
  const [roadmap, setRoadmap] = useState(everyRoadmap[0]?.id ?? '')
  const earlier = lastFirst(workshops.list(state).filter((one) => one.roadmap === roadmap))
  const [previous, setPrevious] = useState<string>()
  const from = previous ?? earlier[0]?.id ?? ''
  const [sentence, setSentence] = useState<string>()
  const plan = async () => {
    const before = new Set(workshops.list(workspace.shown().state).map((one) => one.id))
    const outcome = await act('workshop.add', { title: title.trim(), roadmap, ...(day === '' ? {} : { day }), ...(from === '' ? {} : { previous: from }) }, { said: `Planned *${title.trim().replaceAll('*', '∗')}*` })
    if (!outcome.done) return setSentence(outcome.sentence)
    const made = workshops.list(workspace.shown().state).find((one) => !before.has(one.id))
    if (made !== undefined) await navigate({ to: '/$ws/roadmap/workshops/$workshop', params: { ws, workshop: made.id }, search: {} })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') void plan()
      }}
    >
      <label htmlFor={`${id}-title`}>Its name</label>
      <input id={`${id}-title`} autoFocus value={title} maxLength={300} placeholder="Autumn planning" onChange={(event) => setTitle(event.target.value)} />
      <label htmlFor={`${id}-day`}>Day</label>
      <input id={`${id}-day`} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      {everyRoadmap.length < 2 ? null : (
        <>
          <label htmlFor={`${id}-roadmap`}>Roadmap</label>
          <select id={`${id}-roadmap`} value={roadmap} onChange={(event) => (setRoadmap(event.target.value), setPrevious(undefined))}>
            {everyRoadmap.map((one) => (
              <option key={one.id} value={one.id}>{one.title}</option>
            ))}
          </select>
        </>
      )}
      {earlier.length === 0 ? null : (
        <>
          <label htmlFor={`${id}-from`}>Begins with</label>
          <select id={`${id}-from`} value={from} onChange={(event) => setPrevious(event.target.value)}>
            {earlier.map((one) => (
              <option key={one.id} value={one.id}>{one.title}</option>
            ))}
            <option value="">The usual lists</option>
          </select>
          {from === '' ? null : <p>Its people, lists, agenda and rules come along, and its buckets are the first on the board.</p>}
        </>
      )}
      <FormFoot send="Plan it" isDisabled={title.trim() === ''} cancel={cancel} sentence={sentence} />
    </form>
  )
}

function lastFirst(all: readonly Workshop[]): Workshop[] {
  return all.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
}
