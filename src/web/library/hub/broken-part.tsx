import type { BrokenLink } from '../../../core/library/broken-links.ts'
import { whyNeverLooked } from '../../../core/links/link-looks.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './hub.module.css'
import { useLookNow } from './use-look-now.ts'

/** Every link that is broken, with what points at it, whose it is, and since when; pages about features are among them. */
export function BrokenPart({ broken }: { readonly broken: readonly BrokenLink[] }) {
  const { state, asOf } = useSeen()
  const { open } = useOpened()
  const may = useMay('link.look')
  const lookNow = useLookNow()
  if (broken.length === 0) return null
  const addresses = broken.map(({ address }) => address).filter((address) => whyNeverLooked(address) === undefined)
  return (
    <section className={css.broken} aria-label="Broken links">
      <h2>Broken links <span>{broken.length}</span>{may && asOf === undefined && addresses.length > 0 ? <Button kind="go" onPress={() => void lookNow(addresses)}>Look again now</Button> : null}</h2>
      <ul>
        {broken.map(({ address, look, of }) => (
          <li key={address}>
            <p><a href={address} target="_blank" rel="noreferrer">{address}</a></p>
            <p>Not there since {labelDays(look.failingSince ?? look.lookedOn)}{look.said === undefined ? '' : ` (${look.said})`}, last looked at on {labelDays(look.lookedOn)}.{look.workedOn === undefined ? '' : ` It worked on ${labelDays(look.workedOn)}.`}</p>
            <p>{of.map(({ collection, id, title, owner }) => {
              const name = personName(state, owner)
              return <span key={id}>{collection === 'items' ? <Button kind="go" onPress={() => open('items', id)}>{title}</Button> : <b>{title}</b>}{name === undefined ? ', which nobody keeps' : `, kept by ${name}`}</span>
            })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
