import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Audience, audiences } from '../../../core/audiences/audiences.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { PageHead } from '../page-head.tsx'
import { AudiencePart } from './audience-part.tsx'
import css from './audiences-page.module.css'
import { ruleRows } from './audience-words.ts'
import { NewAudience } from './new-audience.tsx'

/** Widest last, as in the table of roles the other way round: whoever is furthest outside stands first. */
const reach = ({ inside, classes }: Audience) => (inside ? 10 : 0) + classes.length

/** Who is told what, and how it reads: all audiences side by side, and one of them looked at with its own eyes. */
export function AudiencesPage() {
  const { state } = useSeen()
  const all = audiences.list(state).sort((a, b) => reach(a) - reach(b) || (a.title < b.title ? -1 : 1))
  const [chosen, setChosen] = useState('customers')
  const mayAdd = useMay('audience.add')
  const [isMaking, setIsMaking] = useState(false)
  const shown = all.find(({ key }) => key === chosen) ?? all[0]
  return (
    <>
      <PageHead title="Audiences" {...(mayAdd && !isMaking ? { aside: <Button onPress={() => setIsMaking(true)}>New audience</Button> } : {})}>What may leave, and how it reads. A field without a class is internal; a new field leaves nowhere until it has one.</PageHead>
      {isMaking ? (
        <NewAudience
          made={(key) => {
            setChosen(key)
            setIsMaking(false)
          }}
          cancel={() => setIsMaking(false)}
        />
      ) : null}
      <div className={css.scroll} role="region" aria-label="Audiences side by side" tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              {all.map(({ id, key, title }) => (
                <th key={id} scope="col" className={key === shown?.key ? css.chosen : undefined}>
                  <button type="button" aria-pressed={key === shown?.key} onClick={() => setChosen(key)}>
                    {title}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ruleRows.map(([words, cell]) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                {all.map((audience) => (
                  <td key={audience.id} className={audience.key === shown?.key ? css.chosen : undefined}>
                    {cell(audience)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">All that they read</th>
              {all.map(({ id, key, title }) => (
                <td key={id} className={key === shown?.key ? css.chosen : undefined}>
                  <Link from="/$ws" to="/$ws/publish" search={{ view: 'as', audience: key }} aria-label={`View as ${title.toLowerCase()}`}>
                    View as
                  </Link>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {shown === undefined ? null : <AudiencePart key={shown.id} audience={shown} />}
    </>
  )
}
