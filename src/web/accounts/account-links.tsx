import { useMemo, useState } from 'react'
import type { Account } from '../../core/accounts/accounts.ts'
import { type AccountLink, linksToAccount } from '../../core/accounts/links-to.ts'
import { fieldWord } from '../../core/kernel/field-word.ts'
import { canRead } from '../../core/permissions.ts'
import { recordTypes } from '../../core/root.ts'
import { Section } from '../inspector/section.tsx'
import { recordName } from '../palette/record-names.ts'
import { Button } from '../parts/button.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './accounts.module.css'
import { toldAccounts } from './told-accounts.ts'

/** Links of one kind that are shown at first. */
const most = 20

/** Every record that is tied to an account or names it in a text, of those that the reader may read. */
export function AccountLinks({ account }: { readonly account: Account }) {
  const { state, actor } = useSeen()
  const links = useMemo(() => linksToAccount(state, account, recordTypes.values(), (collection, record) => canRead(actor, collection, record)), [state, account, actor])
  const collections = [...new Set(links.map(({ collection }) => collection))]
  return (
    <Section title="Named in" count={links.length === 0 ? undefined : String(links.length)}>
      {links.length === 0 ? <p className={css.quiet}>Nothing is tied to it or names it yet.</p> : null}
      {collections.map((collection) => (
        <Group key={collection} collection={collection} links={links.filter((link) => link.collection === collection)} />
      ))}
    </Section>
  )
}

function Group({ collection, links }: { readonly collection: string; readonly links: readonly AccountLink[] }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? links : links.slice(0, most)
  return (
    <section className={css.group}>
      <h3>{collection.replaceAll('-', ' ')}</h3>
      <ul>
        {shown.map(({ id, fields, title }) => {
          const record = state.get(collection, id)
          return (
            <li key={id}>
              <button type="button" onClick={() => open(collection, id)}>
                {toldAccounts(state, record === undefined ? title : recordName(state, collection, record))}
              </button>
              <span>{fields.map((field) => (field === 'accounts' || field === 'account' ? 'tied to it' : fieldWord(field))).join(', ')}</span>
            </li>
          )
        })}
      </ul>
      {shown.length === links.length ? null : (
        <Button kind="go" onPress={() => setIsWhole(true)}>
          All {links.length}
        </Button>
      )}
    </section>
  )
}
