import { briefOf } from '../../launches/brief-of.ts'
import { isNamed, namingSteps } from '../../launches/naming-of.ts'
import { namings } from '../../launches/namings.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Check, Ground } from '../check.ts'

/** Days of the calendar before the announcement from which on the brief has no gaps. */
const briefDays = 30

/** The brief has no gaps in time (row E3), and the name is there before the day (row E4). Asked once there is a tier. */
export function documentChecks(ground: Ground): readonly Check[] {
  return ground.launch.tier === undefined ? [] : [...brief(ground), ...naming(ground)]
}

function brief({ state, launch, today, days: { announce } }: Ground): readonly Check[] {
  const sections = briefOf(state, launch.id)
  // An L3 is told in a line: nobody has to write a brief, and whoever began one fills it.
  if (launch.tier === 'L3' && sections.every(({ record }) => record === undefined)) return []
  const gaps = sections.filter(({ isGap }) => isGap)
  const isDue = announce !== undefined && Date.parse(announce) - Date.parse(today) <= briefDays * 86_400_000
  const base = { key: 'brief', title: 'The brief has no gaps' }
  if (gaps.length === 0 || !isDue) return [{ ...base, passes: true }]
  const person = gaps[0]?.record?.owner
  return [{ ...base, passes: false, fails: 'risks', facts: `${gaps.length} gaps`, sentence: `${gaps.length} of ${sections.length} sections are empty: ${gaps.slice(0, 3).map(({ title }) => title.toLowerCase()).join(', ')}.`, ...(person === undefined ? {} : { person }), acts: [{ label: 'Open the brief', page: 'brief' }] }]
}

function naming({ state, launch, today, days: { announce } }: Ground): readonly Check[] {
  const found = namings.list(state).find((one) => one.launch === launch.id)
  if (found === undefined) return []
  const base = { key: 'named', title: 'The name is chosen and signed', ...(found.owner === undefined ? {} : { person: found.owner }) }
  if (isNamed(found)) return [{ ...base, passes: true }]
  const late = namingSteps(found, announce, today).find(({ isLate }) => isLate)
  if (late === undefined) return [{ ...base, passes: true }]
  return [{ ...base, passes: false, fails: announce !== undefined && announce <= today ? 'blocks' : 'risks', facts: `${late.step} ${late.by ?? ''}`, ...(late.by === undefined ? {} : { by: late.by }), sentence: `“${late.title}” was to be over by ${dayAndMonth(late.by ?? '')}, for the name to be there on its day.`, acts: [{ label: 'Open the naming', page: 'naming' }] }]
}
