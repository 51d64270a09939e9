import { useMemo, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { GridScreen } from '../../roadmap/grid-screen.tsx'
import { OpenWorkspace, useSeen, useWorkspace } from '../../workspace/open-workspace.tsx'
import { roadmapsOf } from './roadmaps-of.ts'
import css from './slip.module.css'
import type { Slipping } from './use-slip.ts'

/** The roadmap as it would be with what is ticked: the grid itself, over a state that nobody has saved. */
export function SlipGrid({ slipping: { slip, preview, ticked }, back }: { readonly slipping: Slipping; readonly back: () => void }) {
  const { today } = useSeen()
  const workspace = useWorkspace()
  const picked = useMemo(() => new Set(ticked.flatMap(({ line }) => (line.kind === 'activity' ? [line.activity] : []))), [ticked])
  const touched = roadmapsOf(preview, slip)
  const [chosen, setChosen] = useState<string>()
  const roadmap = touched.find(({ id }) => id === chosen) ?? touched[0]
  if (roadmap === undefined) return null
  return (
    <div className={css.preview}>
      <ViewBar tools={<Button onPress={back}>Back to the lines</Button>}>
        <b className={css.notSaved}>Not saved: the roadmap with {ticked.length === 1 ? 'the one line' : `the ${ticked.length} lines`} that {ticked.length === 1 ? 'is' : 'are'} ticked</b>
        {touched.length > 1 ? (
          <select aria-label="Which roadmap" value={roadmap.id} onChange={(event) => setChosen(event.target.value)}>
            {touched.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        ) : null}
      </ViewBar>
      <OpenWorkspace workspace={workspace} past={{ day: today, state: preview }}>
        <GridScreen roadmap={roadmap} period={roadmap.period} picked={picked} />
      </OpenWorkspace>
    </div>
  )
}
