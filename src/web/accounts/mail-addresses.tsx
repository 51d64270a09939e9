import type { Id } from '../../core/kernel/change.ts'
import { TextField } from '../parts/text-field.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './accounts.module.css'
import { aliasesFrom } from './aliases-text.ts'

/** By which addresses mail to the feedback address is known to be this customer's: its own domains, and people there. */
export function MailAddresses({ id, mailDomains = [], contacts = [], isReadOnly, saved }: { readonly id: Id; readonly mailDomains?: readonly string[] | undefined; readonly contacts?: readonly string[] | undefined; readonly isReadOnly: boolean; readonly saved?: () => void }) {
  const act = useAct()
  const save = async (fields: object) => {
    const outcome = await act('account.set-addresses', { id, ...fields })
    if (outcome.done) saved?.()
    return outcome
  }
  return (
    <>
      <TextField kind="prose" label="Mail domains" value={mailDomains.join('\n')} placeholder="norrvik.example, one a line" isReadOnly={isReadOnly} save={(value) => save({ mailDomains: aliasesFrom(value) })} />
      <TextField kind="prose" label="People there" value={contacts.join('\n')} placeholder="lena@norrvik.example, one a line" isReadOnly={isReadOnly} save={(value) => save({ contacts: aliasesFrom(value) })} />
      <p className={css.quiet}>Mail from these to the feedback address is known to be theirs. Told to nobody outside.</p>
    </>
  )
}
