import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { mailToAnswer } from '../../../core/customer-feedback/by-mail.ts'
import { type OpenNotice, openNotices } from '../../../core/customer-feedback/ship-notices.ts'
import { type Asker, toTell } from '../../../core/customer-feedback/to-tell.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { toldWhen } from '../../goals/told-moment.ts'
import { useZone } from '../../goals/use-zone.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'
import { MailThem } from './mail-them.tsx'
import { firstWords } from './shown-feedback.ts'

/** What is out by now, with everybody who asked for it: who is still to be told, and who told the others. */
export function ToTellList() {
  const { state } = useSeen()
  const { open } = useOpened()
  const { today } = useMoment()
  const all = toTell(state)
  const notices = new Map(openNotices(state, today).map((one) => [`${one.notice.item} ${one.notice.entry}`, one]))
  if (all.length === 0) return <p className={marketing.standing}>Nothing that somebody asked for is out yet. When an item ships, those who asked for it stand here.</p>
  return (
    <>
      {all.map(({ item, askers, waiting }) => (
        <section key={item.id} className={css.shipped} aria-label={item.title}>
          <h2><button type="button" onClick={() => open('items', item.id)}>{item.title}</button> <span>{waiting === 0 ? 'everybody was told' : `${waiting} to tell`}</span></h2>
          <ul>{askers.map((asker) => <AskerLine key={asker.account ?? asker.entries[0]?.id} item={item.id} asker={asker} noticed={asker.entries.map(({ id }) => notices.get(`${item.id} ${id}`)).find((one) => one !== undefined)} />)}</ul>
        </section>
      ))}
    </>
  )
}

function AskerLine({ item, asker: { account, entries, told, lost }, noticed }: { readonly item: string; readonly asker: Asker; readonly noticed: OpenNotice | undefined }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open } = useOpened()
  const zone = useZone()
  const act = useAct()
  const may = useMay('customer-feedback.claim')
  const [sentence, setSentence] = useState<string>()
  const [first] = entries
  if (first === undefined) return null
  const byMail = mailToAnswer(state, { entries })
  const who = account === undefined ? (first.from ?? 'Somebody') : (accounts.get(state, account)?.name ?? 'A customer who is gone')
  const tell = async () => {
    const outcome = await act('customer-feedback.tell', { item, entry: first.id }, { said: `Told *${who.replaceAll('*', '∗')}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <li>
      <b>{who}</b>
      <button type="button" onClick={() => open('customer-feedback', first.id)}>{entries.length === 1 ? firstWords(first) : `${firstWords(first)}, and ${entries.length - 1} more`}</button>
      {told === undefined && noticed !== undefined ? <span>{noticed.person === undefined ? 'Nobody inside holds what they said' : `${personName(state, noticed.person) ?? 'Somebody who left'} is to tell them`}</span> : null}
      {lost?.lostAt === undefined ? null : <span>The mail of {toldWhen(lost.at, today, zone)} did not arrive</span>}
      {told === undefined ? (may ? <Button aria-label={`They were told: ${who}`} onPress={() => void tell()}>They were told</Button> : <span>To tell</span>) : <span>Told {told.by === undefined ? '' : `by ${personName(state, told.by) ?? 'somebody'}, `}{toldWhen(told.at, today, zone)}</span>}
      {told === undefined && may ? typeof byMail === 'string' ? <span className={css.aside}>{byMail}</span> : <MailThem item={item} entry={byMail.entry.id} who={who} /> : null}
      {sentence === undefined ? null : <p className={field.refused} role="alert">{sentence}</p>}
    </li>
  )
}
