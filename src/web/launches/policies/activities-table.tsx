import { Fragment, type ReactNode } from 'react'
import { launchTiers } from '../../../core/launches/launches.ts'
import { offsetWords } from '../../../core/launches/offset-words.ts'
import type { PolicyActivity, TierPolicy } from '../../../core/launches/tier-policies.ts'
import css from './policies.module.css'

const groups = [['preparation', 'Preparation'], ['awareness', 'Awareness'], ['evergreen', 'Evergreen content'], ['enablement', 'Enablement']] as const
const marks = { yes: ['●', 'always'], sometimes: ['◐', 'sometimes'], no: ['', 'not'] } as const

interface ActivitiesTableProps {
  readonly activities: readonly PolicyActivity[]
  readonly tiers: TierPolicy['tiers']
  /** Where they are edited: what turns a tier of one, what opens one, and what is open below its row. */
  readonly editing?: {
    readonly turn: (key: string, tier: (typeof launchTiers)[number]) => void
    readonly open: (key: string) => void
    readonly below: (activity: PolicyActivity) => ReactNode
    readonly add: (group: PolicyActivity['group']) => void
  }
}

/** The activities of a policy in their groups: which tiers ask for each, when it is done, and who does it. */
export function ActivitiesTable({ activities, tiers, editing }: ActivitiesTableProps) {
  return (
    <div className={css.wide} role="region" aria-label="Activities" tabIndex={0}>
      <table className={css.activities}>
        <thead>
          <tr>
            <th scope="col">Activity</th>
            {launchTiers.map((tier) => (
              <th key={tier} scope="col">{tiers[tier].name}</th>
            ))}
            <th scope="col">Begun by</th>
            <th scope="col">Done by</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        {groups.map(([group, title]) => {
          const own = activities.filter((one) => one.group === group)
          return (
            <tbody key={group}>
              <tr className={css.group}>
                <th scope="rowgroup" colSpan={7}>
                  {title}
                  {editing === undefined ? null : <button type="button" onClick={() => editing.add(group)}>Add an activity</button>}
                </th>
              </tr>
              {own.map((activity) => (
                <Fragment key={activity.key}>
                  <tr>
                    <th scope="row">
                      {editing === undefined ? activity.title : <button type="button" onClick={() => editing.open(activity.key)}>{activity.title || 'A new activity'}</button>}
                      {activity.critical === true ? <em title="Without it there is no launch">critical</em> : null}
                    </th>
                    {launchTiers.map((tier) => (
                      <td key={tier} className={css.mark}>
                        <Mark asks={activity.tiers[tier]} label={`${activity.title}, ${tiers[tier].name}`} turn={editing === undefined ? undefined : () => editing.turn(activity.key, tier)} />
                      </td>
                    ))}
                    <td>{activity.start === undefined ? '' : offsetWords(activity.start, activity.anchor)}</td>
                    <td>{offsetWords(activity.due, activity.anchor)}</td>
                    <td>{activity.role}</td>
                  </tr>
                  {editing?.below(activity)}
                </Fragment>
              ))}
            </tbody>
          )
        })}
      </table>
      <p className={css.key}>● always, ◐ sometimes: somebody says whether</p>
    </div>
  )
}

function Mark({ asks, label, turn }: { readonly asks: PolicyActivity['tiers']['L1']; readonly label: string; readonly turn: (() => void) | undefined }) {
  const [sign, word] = marks[asks]
  if (turn === undefined) return <span role="img" aria-label={word}>{sign || '–'}</span>
  return (
    <button type="button" aria-label={`${label}: ${word}. Change`} onClick={turn}>
      {sign || '–'}
    </button>
  )
}
