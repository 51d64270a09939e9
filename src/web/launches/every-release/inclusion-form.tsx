import { useState } from 'react'
import type { InRelease } from '../../../core/launches/every-release.ts'
import { inclusionWays, type ReleaseInclusion } from '../../../core/launches/release-inclusions.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './every-release.module.css'
import { wayWords } from './way-words.ts'

/** How a project is in a release: on, or behind a flag; what goes in; and whether it was merged in the middle of the cycle. */
export function InclusionForm({ project, cell: { release, planned, inclusion }, close }: { readonly project: Item; readonly cell: InRelease; readonly close: () => void }) {
  const act = useAct()
  const { today } = useMoment()
  const [way, setWay] = useState<ReleaseInclusion['way']>(inclusion?.way)
  const [what, setWhat] = useState(inclusion?.what ?? '')
  const [mergedOn, setMergedOn] = useState(inclusion?.mergedOn ?? '')
  const [note, setNote] = useState(inclusion?.note ?? '')
  const isNothing = way === undefined && words(what) === null && mergedOn === '' && words(note) === null
  const write = () => act('release-inclusion.write', { project: project.id, release: release.id, way: way ?? null, what: words(what), mergedOn: words(mergedOn), note: words(note) })
  return (
    <ActForm className={css.form} send={isNothing && inclusion !== undefined ? 'Take it back' : 'Save'} isDisabled={isNothing && inclusion === undefined} act={write} close={close}>
      <fieldset>
        <legend>How it is in {release.title}</legend>
        {inclusionWays.map((one, at) => (
          <label key={one}>
            <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} /> {wayWords[one]}
            {at === 0 ? <span>preferred</span> : null}
          </label>
        ))}
        <label>
          <input type="radio" name="way" checked={way === undefined} onChange={() => setWay(undefined)} /> Nobody knows yet
        </label>
      </fieldset>
      <label>What goes in <input value={what} maxLength={200} placeholder={planned[0]?.title ?? 'A first part of it'} onChange={(event) => setWhat(event.target.value)} /></label>
      <label>Merged in the middle of the cycle, on <input type="date" max={today} value={mergedOn} onChange={(event) => setMergedOn(event.target.value)} /></label>
      <label>Note <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} /></label>
    </ActForm>
  )
}

function words(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
