import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Account } from '../../core/accounts/accounts.ts'
import { showName } from '../../protocol/key-account-routes.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { ReasonField } from '../parts/reason-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useClient } from '../workspace/use-client.tsx'
import { useMay } from '../workspace/use-may.ts'
import css from './accounts.module.css'
import { MailAddresses } from './mail-addresses.tsx'
import marketing from './marketing.module.css'

/** Keeps an account's name apart, shows it to whoever asks for it, and opens it to everybody again. */
export function RestrictedName({ account: { id, number, name, restricted } }: { readonly account: Account }) {
  const { ws } = useParams({ from: '/$ws' })
  const { asOf } = useSeen()
  const client = useClient()
  const act = useAct()
  const [mayLook, mayRestrict, mayOpen] = [useMay('customer-feedback.claim'), useMay('account.restrict'), useMay('account.open-name')]
  const [shown, setShown] = useState<{ readonly names: string; readonly mailDomains: readonly string[]; readonly contacts: readonly string[] }>()
  const [isOpening, setIsOpening] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const look = async () => {
    try {
      const told = await client.call(showName, { params: { ws, account: id }, body: {} })
      setShown({ names: [told.name, ...told.aliases].join('; '), mailDomains: told.mailDomains, contacts: told.contacts })
      setSentence(undefined)
    } catch (error) {
      setSentence(error instanceof Error ? error.message : String(error))
    }
  }
  const attempt = async (command: string, said: string, reason?: string) => {
    const outcome = await act(command, { id }, { said, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsOpening(false)
  }
  if (restricted !== true) return mayRestrict ? <Section title="Its name"><p className={css.quiet}>Every member reads it. Kept apart, everybody reads “Customer {number}”, and whoever asks for the name is noted. What was written before stays as it is, but for what customers said: there the name is taken out.</p><p className={marketing.acts}><Button onPress={() => void attempt('account.restrict', `The name of account ${number} is kept apart`)}>Keep it apart</Button></p></Section> : null
  return (
    <Section title="Its name is restricted">
      {shown === undefined ? <p className={css.quiet}>Here it is called {name}. {mayLook ? 'You may see its name; that you looked is noted in the audit.' : 'Its name is not shown to you.'}</p> : <><p className={css.said}><b>{shown.names}</b></p><MailAddresses id={id} mailDomains={shown.mailDomains} contacts={shown.contacts} isReadOnly={!mayRestrict} saved={() => void look()} /></>}
      {isOpening ? <ReasonField label="Let everybody here read it" isNeeded sentence={sentence} done={(reason) => void attempt('account.open-name', `Everybody reads the name of account ${number}`, reason)} cancel={() => setIsOpening(false)} /> : (
        <p className={marketing.acts}>
          {mayLook && asOf === undefined ? shown === undefined ? <Button kind="main" onPress={() => void look()}>Show its name</Button> : <Button kind="bare" onPress={() => setShown(undefined)}>Hide it</Button> : null}
          {mayOpen ? <Button kind="bare" onPress={() => setIsOpening(true)}>Open it to everybody …</Button> : null}
        </p>
      )}
      {sentence === undefined || isOpening ? null : <p className={field.refused} role="alert">{sentence}</p>}
    </Section>
  )
}
