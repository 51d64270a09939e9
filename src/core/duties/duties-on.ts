import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { builtInDuties, type DutyRules } from './built-in-duties.ts'
import { type Duty, duties, type DutyHolder, dutyHolders } from './duties.ts'

/** A duty as it holds on a day. */
export interface DutyOn extends DutyRules {
  /** The company's own line; none while the built-in one holds. */
  readonly line?: Duty
  /** Who has it on that day. */
  readonly holders: readonly DutyHolder[]
}

/** Every duty as it holds on a day: the latest line whose day has come, else the built-in one (row F1). */
export function dutiesOn(state: State, day: Day): DutyOn[] {
  const own = duties.list(state)
  const keys = [...new Set([...builtInDuties.map(({ duty }) => duty), ...own.map(({ duty }) => duty)])]
  return keys.flatMap((key) => {
    const line = linesOf(state, key).find(({ from }) => from <= day)
    const rules = line ?? builtInDuties.find(({ duty }) => duty === key)
    return rules === undefined ? [] : [{ ...rules, ...(line === undefined ? {} : { line }), holders: holdersOn(state, key, day) }]
  })
}

/** A duty's own lines, the latest first: what held when. */
export function linesOf(state: State, duty: string): Duty[] {
  return duties.list(state).filter((one) => one.duty === duty).sort((a, b) => (a.from < b.from ? 1 : -1))
}

/** Who has a duty on a day, whoever decides first. */
export function holdersOn(state: State, duty: string, day: Day): DutyHolder[] {
  return dutyHolders.list(state).filter((one) => one.duty === duty && one.from <= day && (one.until === undefined || day <= one.until)).sort((a, b) => Number(b.decides ?? false) - Number(a.decides ?? false) || (a.from < b.from ? -1 : 1))
}

/** What is wrong with who has a duty: nobody has it, or two have it for the same and nobody is named to decide (row F6). */
export function troubleOf({ holders, side }: DutyOn): 'gap' | 'double' | undefined {
  if (holders.length === 0) return 'gap'
  const deciding = holders.filter(({ decides }) => decides === true).map(({ team, product }) => `${team ?? ''}|${product ?? ''}`)
  if (new Set(deciding).size < deciding.length) return 'double'
  if (side === 'both' || deciding.length > 0) return undefined
  const places = holders.map(({ team, product }) => `${team ?? ''}|${product ?? ''}`)
  return new Set(places).size < places.length || (places.length > 1 && places.includes('|')) ? 'double' : undefined
}
