import { useState } from 'react'
import type { Change } from '../../../core/kernel/change.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import { versionOn } from '../../../core/launches/policies.ts'
import { policyTasks } from '../../../core/launches/tasks-of-tier.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './launch-page.module.css'

/** There is a newer version of the policy than the one that this launch follows: what taking it over would do, and doing it. Nothing happens by itself. */
export function NewerPolicy({ launch, today, may }: { readonly launch: Launch; readonly today: string; readonly may: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const [isLeft, setIsLeft] = useState(false)
  const newest = versionOn(state, today)
  if (!may || isLeft || launch.policy === undefined || newest === undefined || newest.id === launch.policy || launch.cancelled !== undefined) return null
  const changes = policyTasks(state, launch, newest, today, (name) => name)
  if (changes.length === 0) return null
  return (
    <p className={css.notice} role="status">
      Version {newest.version} of the policy holds since {labelDays(newest.from)}. Taken over here it would {inWords(changes)}.
      <Button kind="go" onPress={() => void act('launch.take-policy', { launch: launch.id, policy: newest.id }, { said: `Took over version ${newest.version} of the policy` })}>Take it over</Button>
      <Button kind="go" onPress={() => setIsLeft(true)}>Leave it</Button>
    </p>
  )
}

/** "make 2 tasks, change 1 and take away 3 that nobody has begun": what would be none is not said. */
function inWords(changes: readonly Change[]): string {
  const counts = ([['create', 'make'], ['update', 'change'], ['remove', 'take away']] as const).flatMap(([kind, word]) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [{ word, count }]
  })
  const said = counts.map(({ word, count }, at) => `${word} ${count}${at > 0 ? '' : count === 1 ? ' task' : ' tasks'}`)
  return `${said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`}${changes.some(({ kind }) => kind === 'remove') ? ' that nobody has begun' : ''}`
}
