import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { decksOfLaunch } from '../../../core/decks/launch-deck.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import type { Check, CheckAct, LaunchPage } from '../../../core/readiness/check.ts'
import type { Json } from '../../../lib/json.ts'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { recordNamed, useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'

/** Where a page of the launch stands, below the launch's address. */
const paths: Readonly<Record<Exclude<LaunchPage, 'deck' | 'learning'>, string>> = { plan: '', brief: '/brief', naming: '/naming', rollout: '/rollout', post: '/post', tier: '/tier' }

/** What answers a check, as buttons: an act that needs no more is done at once, one that asks why asks in its place, and what is done elsewhere leads there. */
export function CheckActs({ check, launch, move }: { readonly check: Check; readonly launch: Launch; readonly move: () => void }) {
  const [asking, setAsking] = useState<CheckAct>()
  const [sentence, setSentence] = useState<string>()
  const may = useMay('launch.decide-tier')
  const act = useAct()
  const { state } = useSeen()
  const navigate = useNavigate()
  const { open } = useOpened()
  const goTo = (to: string) => void navigate({ to: `/$ws/launches/${launch.id}${to}` as '.' })
  const send = async (one: CheckAct, reason?: string) => {
    const outcome = await act(one.command ?? '', (one.args ?? {}) as Json, { said: `${one.label}: *${check.title}*`, ...(reason === undefined ? {} : { reason }) })
    if (outcome.done) setAsking(undefined)
    else setSentence(outcome.sentence)
  }
  const press = (one: CheckAct) => {
    const record = recordNamed(one.open)
    if (one.page === 'deck') return void navigate({ to: '/$ws/publish' as '.', search: { deck: decksOfLaunch(state, launch)[0]?.key } as never })
    if (one.page === 'learning') return void navigate({ to: '/$ws/launches/learning' as '.' })
    if (one.command === undefined) return record === undefined ? goTo(paths[one.page ?? 'plan']) : open(record.collection, record.id)
    if (one.command === 'launch.move') return move()
    if (one.command === 'launch.change') return open('launches', launch.id)
    if (one.asks?.includes('reason') === true) return setAsking(one)
    void send(one)
  }
  if (asking !== undefined) return <ReasonField label={`${asking.label}: ${check.title}`} isNeeded sentence={sentence} done={(reason) => void send(asking, reason)} cancel={() => setAsking(undefined)} />
  return (
    <>
      {(check.acts ?? []).filter((one) => may || one.command === undefined).map((one) => (
        <Button key={one.label} kind="go" onPress={() => press(one)}>{one.label}</Button>
      ))}
    </>
  )
}
