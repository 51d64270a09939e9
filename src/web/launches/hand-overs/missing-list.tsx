import { lookedAhead, type NotHandedOver } from '../../../core/hand-overs/missing.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import css from './hand-overs.module.css'

/** Features of the coming releases that nobody handed over, by release. */
export function MissingList({ missing, give }: { readonly missing: readonly NotHandedOver[]; readonly give: ((item: string) => void) | undefined }) {
  const { open } = useOpened()
  const count = missing.reduce((sum, { features }) => sum + Math.max(features.length, 1), 0)
  return (
    <section aria-label="Nobody handed over">
      <h2>Nobody handed over <span>{count}, of releases within {lookedAhead} days</span></h2>
      <ul className={css.missing}>
        {missing.map(({ release, ships, features }) => (
          <li key={release.id}>
            <p><b>{release.title}</b> {release.window?.precision === 'day' ? 'ships' : 'ships from'} {labelDays(ships)}</p>
            <ul>
              {(features.length === 0 ? [release] : features).map((item) => (
                <li key={item.id}>
                  <button type="button" onClick={() => open('items', item.id)}>{item.id === release.id ? 'Nothing of it is named yet' : item.title}</button>
                  {give === undefined ? null : <Button kind="go" aria-label={`Hand over ${item.title}`} onPress={() => give(item.id)}>Hand over</Button>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
