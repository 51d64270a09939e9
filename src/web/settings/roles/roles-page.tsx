import { Fragment } from 'react'
import { type Role, roles } from '../../../core/kernel/permission.ts'
import { memberships } from '../../../core/workspace/workspace.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { PageHead } from '../page-head.tsx'
import { type Cell, roleTable } from './role-table.ts'
import css from './roles-page.module.css'
import { roleWords } from './role-words.ts'

const table = roleTable()

/** Who may do what: the one table that the service reads too. */
export function RolesPage() {
  return (
    <>
      <PageHead title="Roles" aside={<Key />}>
        Who may do what. The service and the screen read this one table, and a test walks each cell.
      </PageHead>
      <div className={css.scroll} role="region" aria-label="Roles" tabIndex={0}>
        <table className={css.roles}>
          <Head />
          <tbody>
            {table.map(({ title, rows }) => (
              <Fragment key={title}>
                <tr className={css.part}>
                  <th colSpan={roles.length + 1} scope="colgroup">
                    {title}
                  </th>
                </tr>
                {rows.map(({ words, names, cells }) => (
                  <tr key={words}>
                    <th scope="row" title={names.join(', ')}>
                      {words}
                    </th>
                    {roles.map((role) => (
                      <td key={role}>
                        <Mark cell={cells[role]} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.note}>
        <b>Executives, sales and guests hold no copy of the workspace.</b> What they open is made for them, by the rules of their audience, at the moment they open it.
      </p>
    </>
  )
}

function Head() {
  const { state, actor } = useSeen()
  const all = memberships.list(state)
  // Only owners and admins read who has which role; to others a count would be wrong.
  const isKnown = actor.role === 'owner' || actor.role === 'admin'
  const count = (role: Role) => all.filter((one) => one.role === role).length
  return (
    <thead>
      <tr>
        <th scope="col">May</th>
        {roles.map((role) => (
          <th key={role} scope="col">
            <b>{roleWords[role]}</b>
            {role === 'guest' ? <span>by invitation</span> : isKnown ? <span>{count(role) === 1 ? '1 person' : `${count(role)} people`}</span> : null}
          </th>
        ))}
      </tr>
    </thead>
  )
}

const marks: Readonly<Record<Cell, string>> = { may: 'May', some: 'May do a part of it', own: 'Only their own', view: 'Sees it as a View', not: 'May not' }

function Mark({ cell }: { readonly cell: Cell }) {
  return <i className={css[cell]} role="img" aria-label={marks[cell]} title={marks[cell]} />
}

function Key() {
  return (
    <p className={css.key}>
      {(['may', 'some', 'own', 'view', 'not'] as const).map((cell) => (
        <span key={cell}>
          <i className={css[cell]} aria-hidden /> {{ may: 'may', some: 'a part of it', own: 'only their own', view: 'sees a View', not: 'may not' }[cell]}
        </span>
      ))}
    </p>
  )
}
