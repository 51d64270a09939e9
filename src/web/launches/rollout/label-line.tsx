import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import type { LabelFinding } from '../../../core/rollouts/label-shown.ts'
import { Button } from '../../parts/button.tsx'
import { recordNamed, useOpened } from '../../shell/use-opened.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchLink } from '../launch-link.tsx'

/** A label that is missing or wrong, with the act that mends it. */
export function LabelLine({ launch, finding: { sentence, mend } }: { readonly launch: Launch; readonly finding: LabelFinding }) {
  const act = useAct()
  const may = useMay('item.change')
  const { open } = useOpened()
  const [refused, setRefused] = useState<string>()
  const record = recordNamed(mend.open)
  const press = async () => {
    if (record !== undefined) return open(record.collection, record.id)
    const outcome = await act(mend.command ?? '', { ...mend.args }, { said: mend.label })
    setRefused(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <li>
      <TriangleAlert size={14} strokeWidth={2} aria-hidden />
      <p>{sentence}{refused === undefined ? null : <span role="alert"> {refused}</span>}</p>
      {mend.page !== undefined ? <LaunchLink launch={launch.id} page={`/${mend.page}`}>{mend.label}</LaunchLink> : may || record !== undefined ? <Button kind="go" onPress={() => void press()}>{mend.label}</Button> : null}
    </li>
  )
}
