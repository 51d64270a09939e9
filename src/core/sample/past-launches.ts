import { defaultPolicy } from '../launches/default-policy.ts'
import type { LaunchTier } from '../launches/launches.ts'
import type { Script } from './script.ts'

interface PastLaunch {
  readonly release: string
  /** The day on which it came out. */
  readonly out: number
  readonly tier: LaunchTier
  readonly product: string
  readonly why: string
  readonly criteria: { readonly audience: 'customers' | 'some-customers'; readonly useCase: 'extends'; readonly sku: false; readonly goal: 'adoption' | 'usage' }
}

const some = { audience: 'some-customers', useCase: 'extends', sku: false, goal: 'usage' } as const

const past: readonly PastLaunch[] = [
  { release: 'Relay 4.0', out: -84, tier: 'L2', product: 'Rasa', why: 'Every customer asked for a way to take a change back.', criteria: { audience: 'customers', useCase: 'extends', sku: false, goal: 'adoption' } },
  { release: 'Canvas 6.4', out: -80, tier: 'L3', product: 'Aino', why: 'Live figures begin as a beta with twelve companies; the large launch comes with Canvas 7.', criteria: some },
  { release: 'Relay 4.1', out: -62, tier: 'L3', product: 'Rasa', why: 'Whoever pauses a connection finds it by themselves.', criteria: some },
  { release: 'Canvas 6.5', out: -28, tier: 'L3', product: 'Aino', why: 'Folders are for those with many reports.', criteria: some },
]

/** How long before it came out the tier of each was decided, and product marketing was in. */
const [decided, involved] = [-70, -80]

/** The launches of the four releases that are out: each with its tier, decided in time and with a reason, and with nothing left to do. */
export function launchPast(script: Script): void {
  for (const { release, out, tier, product, why, criteria } of past) {
    const name = `tier of ${release}`
    script.act(out + decided, name, 'launch.decide-tier', { release: script.item(release), tier, criteria, decidedBy: [script.person('Mara'), script.person(product)] }, { reason: why })
    const leads = [['Product marketing', 'Mara'], ['Product', product]].map(([role = '', person = '']) => ({ role, person: script.person(person) }))
    script.act(out + decided, `lead ${release}`, 'launch.change', { id: script.id(name, 'launches'), involvedOn: script.day(out + involved), confidence: 'firm', leads })
    for (const { key, tiers, due } of defaultPolicy.activities) {
      if (tiers[tier] === 'no') continue
      const task = { id: script.id(name, `task ${key}`) }
      if (tiers[tier] === 'sometimes') script.act(out + decided, `${key} of ${release}`, 'launch-task.close', { ...task, state: 'not-needed' }, { reason: 'Too small for it.' })
      else script.act(due.amount > 0 ? out + 10 : out - 1, `${key} of ${release}`, 'launch-task.close', { ...task, state: 'done' })
    }
  }
}
