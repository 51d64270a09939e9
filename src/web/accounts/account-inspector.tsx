import { Copy } from 'lucide-react'
import { useState } from 'react'
import { accounts, neutralCode } from '../../core/accounts/accounts.ts'
import { accountToken } from '../../core/accounts/account-tokens.ts'
import type { Id } from '../../core/kernel/change.ts'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { copyText } from '../parts/copy-text.ts'
import { FieldFrame } from '../parts/field.tsx'
import field from '../parts/field.module.css'
import { TextField } from '../parts/text-field.tsx'
import { say } from '../parts/toast-store.ts'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { AccountLinks } from './account-links.tsx'
import { AccountMarketing } from './account-marketing.tsx'
import css from './accounts.module.css'
import { aliasesFrom } from './aliases-text.ts'
import { MailAddresses } from './mail-addresses.tsx'
import { RestrictedName } from './restricted-name.tsx'

/** One account: what it is called here and outside, and all that names it. */
export function AccountInspector({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('account.change')
  const account = accounts.get(state, id)
  if (account === undefined) return null
  const { number, name, aliases = [], restricted } = account
  const isNameReadOnly = isReadOnly || restricted === true
  const token = accountToken(number)
  const copy = async () => say({ key: token, sentence: (await copyText(token)) ? `Copied ${token}` : 'The browser did not let it be copied' })
  return (
    <>
      <Section>
        <p className={css.of}>Account {number}</p>
        <TextField kind="title" label="Name" value={name} isReadOnly={isNameReadOnly} save={(value) => act('account.change', { id, name: value ?? '' })} />
        {restricted === true ? null : <TextField kind="prose" label="Also called" value={aliases.join('\n')} placeholder="Other names, one a line" isReadOnly={isReadOnly} save={(value) => act('account.change', { id, aliases: aliasesFrom(value) })} />}
        {restricted === true ? null : <MailAddresses id={id} mailDomains={account.mailDomains} contacts={account.contacts} isReadOnly={isReadOnly} />}
        <FieldFrame label="Outside">
          <span className={css.said}>“{neutralCode(number)}”</span>
        </FieldFrame>
        <FieldFrame label="In texts">
          <span className={css.token}>
            <code>{token}</code> <IconButton label={`Copy ${token}`} icon={Copy} onPress={() => void copy()} />
          </span>
        </FieldFrame>
        <p className={css.quiet}>Written so, it reads “{name}” here and “{neutralCode(number)}” to customers. Its names are kept from leaving.</p>
      </Section>
      <RestrictedName account={account} />
      <AccountMarketing id={id} />
      <AccountLinks account={account} />
      <Comments collection="accounts" id={id} />
      {isReadOnly ? null : <RemoveAccount id={id} name={name} />}
      <RecordHistory collection="accounts" id={id} />
    </>
  )
}

/** Refused while something is tied to it, in a sentence that stands here. */
function RemoveAccount({ id, name }: { readonly id: Id; readonly name: string }) {
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const remove = async () => {
    const outcome = await act('account.remove', { id })
    if (outcome.done) say({ key: id, sentence: `Removed *${name.replaceAll('*', '∗')}*` })
    else setSentence(outcome.sentence)
  }
  return (
    <Section>
      <Button kind="go" onPress={() => void remove()}>
        Remove this account
      </Button>
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
    </Section>
  )
}
