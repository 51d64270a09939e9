import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { labelFindings } from '../../../core/rollouts/label-shown.ts'
import { rolloutsOf } from '../../../core/rollouts/stages-of.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LaunchPart } from '../page/launch-part.tsx'
import { BeginForm } from './begin-form.tsx'
import { ChannelsPart } from './channels-part.tsx'
import { LabelLine } from './label-line.tsx'
import { LegalPart } from './legal-part.tsx'
import { NoticesPart } from './notices-part.tsx'
import { RolloutPart } from './rollout-part.tsx'
import css from './rollout.module.css'

/** How a launch reaches customers, channel by channel; its labels, its legal questions, and who knows beforehand (row D7). */
export function RolloutScreen() {
  return <LaunchPart current="rollout" title="Rollout">{(launch) => <RolloutPage key={launch.id} launch={launch} />}</LaunchPart>
}

function RolloutPage({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('rollout.close')
  const [isBeginning, setIsBeginning] = useState(false)
  const all = rolloutsOf(state, launch)
  const labels = labelFindings(state, launch, today)
  return (
    <div className={css.page}>
      <div>
        {labels.length === 0 ? null : (
          <section className={css.labels} aria-label="Labels">
            <h2>Labels</h2>
            <ul>
              {labels.map((finding) => (
                <LabelLine key={`${finding.rule} ${finding.of}`} launch={launch} finding={finding} />
              ))}
            </ul>
          </section>
        )}
        {all.map((rollout) => (
          <RolloutPart key={rollout.id} rollout={rollout} />
        ))}
        {all.length === 0 && !isBeginning ? (
          <EmptyState title="Nothing is rolled out stage by stage yet">
            <p>Each feature goes through the stages of its channel: “Live figures, Cloud: before merge, after merge, launch, after the launch. Its flag stays for one release cycle.”</p>
          </EmptyState>
        ) : null}
        {isBeginning ? <BeginForm launch={launch} close={() => setIsBeginning(false)} /> : may ? <p className={css.begin}><Button kind={all.length === 0 ? 'main' : 'go'} onPress={() => setIsBeginning(true)}>{all.length === 0 ? 'Begin a rollout' : 'Begin another rollout'}</Button></p> : null}
        <ChannelsPart />
      </div>
      <aside>
        <NoticesPart launch={launch} />
        <LegalPart launch={launch} />
      </aside>
    </div>
  )
}
