import { type DutyOn, troubleOf } from '../../../core/duties/duties-on.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './duties.module.css'

const areas = [['product', 'With product and engineering'], ['market', 'Towards the market']] as const

/** People and duties: who has which, where nobody does, and where two do and none decides (row F6). */
export function RoleMatrix({ duties }: { readonly duties: readonly DutyOn[] }) {
  const { state } = useSeen()
  const holding = new Set(duties.flatMap(({ holders }) => holders.map(({ person }) => person)))
  const there = people.list(state).filter(({ id }) => holding.has(id)).toSorted((a, b) => a.name.localeCompare(b.name))
  const count = (trouble: string) => duties.filter((duty) => troubleOf(duty) === trouble).length
  return (
    <section className={css.matrix} aria-label="Role matrix">
      <h2>Who has which duty</h2>
      <p className={css.quiet}>{there.length === 0 ? 'Nobody has a duty yet: open a line above and say who has it.' : `Of all, ${have(count('gap'), 'nobody')}, and ${have(count('double'), 'two of whom none decides')}.`}</p>
      {there.length === 0 ? null : (
        <div className={css.wide} tabIndex={0} role="group" aria-label="Role matrix, scrolls sideways">
          <table>
            <thead>
              <tr>
                <th scope="col">Duty</th>
                {there.map(({ id, name }) => (
                  <th key={id} scope="col"><Face name={name} id={id} small /><small>{name}</small></th>
                ))}
                <th scope="col">Open</th>
              </tr>
            </thead>
            {areas.map(([area, title]) => (
              <tbody key={area}>
                <tr><th scope="colgroup" colSpan={there.length + 2}>{title}</th></tr>
                {duties.filter((duty) => (duty.area ?? 'product') === area).map((duty) => (
                  <tr key={duty.duty}>
                    <th scope="row">{duty.title}</th>
                    {there.map(({ id, name }) => {
                      const held = duty.holders.find(({ person }) => person === id)
                      return <td key={id}>{held === undefined ? null : <i role="img" aria-label={held.decides === true ? `${name} decides` : name} data-decides={held.decides} />}</td>
                    })}
                    <td data-trouble={troubleOf(duty)}>{troubleOf(duty) === 'gap' ? 'Nobody' : troubleOf(duty) === 'double' ? 'Two' : ''}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </section>
  )
}

/** "1 duty has nobody", "no duty has two …". */
function have(count: number, whom: string): string {
  return `${count === 0 ? 'no' : count} ${count > 1 ? 'duties have' : 'duty has'} ${whom}`
}
