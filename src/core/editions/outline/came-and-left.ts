import type { OutlinePart } from '../../audiences/outline.ts'
import type { View } from '../../audiences/view.ts'
import type { Window } from '../../time/window.ts'
import type { ItemFacts } from '../facts.ts'
import { levelWords, listed, type Names } from './names.ts'

type WholeItem = Omit<OutlinePart, 'reason'>

/** An item that is new in the plan, with how far along it is and when it is planned. */
export function joined(facts: ItemFacts, names: Names): WholeItem {
  const level = levelOf(facts)
  const planned = plannedFor(facts, names)
  const more = [...(level === undefined ? [] : [level.phrase]), ...(planned === undefined ? [] : [`planned for ${planned}`])]
  const after = planned ?? level?.label
  return { group: 'new', sentence: `${facts.title} joins the plan${more.length === 0 ? '' : `: ${more.join(', ')}`}.`, ...(after === undefined ? {} : { after }), ...windows('after', facts) }
}

/** An item that is no longer in the plan, and what it was planned for. A reason to leave it out on purpose is told where it may be read. */
export function leftPlan(facts: ItemFacts, names: Names, after: View): WholeItem {
  const level = levelOf(facts)
  const planned = plannedFor(facts, names)
  const was = planned === undefined ? level?.phrase : `planned for ${planned}`
  const before = planned ?? level?.label
  const decision = after.list('coverage').find((one) => one['item'] === facts.id && one['decision'] === 'left-out')
  const verb = decision === undefined ? 'has left the plan' : 'is left out on purpose'
  return { group: 'left', sentence: `${facts.title} ${verb}${was === undefined ? '' : `; it was ${was}`}.`, ...(before === undefined ? {} : { before }), ...windows('before', facts) }
}

function levelOf(facts: ItemFacts): { readonly label: string; readonly phrase: string } | undefined {
  const { maturity } = facts.fields
  return maturity === undefined ? undefined : levelWords(maturity)
}

/** "Oct 2026", "v1.34", or its stages: "beta in v1.34 and stable in v1.36". */
function plannedFor(facts: ItemFacts, names: Names): string | undefined {
  const window = facts.fields['window'] as Window | undefined
  if (window !== undefined) return names.window(window)
  const release = names.title('items', facts.fields['release'])
  if (release !== undefined) return release
  const stages = facts.stages.flatMap((stage) => {
    const when = names.title('items', stage.release) ?? (stage.window === undefined ? undefined : names.window(stage.window))
    return when === undefined ? [] : [`${levelWords(stage.stage).phrase} in ${when}`]
  })
  return stages.length === 0 ? undefined : listed(stages)
}

function windows(side: 'before' | 'after', facts: ItemFacts): Pick<OutlinePart, 'windows'> {
  const window = facts.fields['window'] as Window | undefined
  return window === undefined ? {} : { windows: { [side]: window } }
}
