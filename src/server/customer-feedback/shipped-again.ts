import { wantsNoMail } from '../../core/customer-feedback/by-mail.ts'
import { openNotices } from '../../core/customer-feedback/ship-notices.ts'
import { isOut, type ShipTold, shipTold } from '../../core/customer-feedback/to-tell.ts'
import type { Day } from '../../core/kernel/command.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { Mail } from '../mail/mail.ts'
import { answerMail, noticeMail } from './shipped-letters.ts'

/** A mail about something that shipped which did not go, as people read it: what kind, about what, and whom it is for. That of an answer is whoever asked, whoever sent it. */
export interface ShippedTold {
  readonly kind: 'shipped-notice' | 'shipped-answer'
  readonly about: string
  readonly to: string
}

/** Tells what the mail of a key is. */
export function shippedTold(state: State, key: string, person: string): ShippedTold {
  const [, kind, entry, item] = key.split('/')
  const title = items.get(state, item)?.title ?? 'Something that is gone'
  if (kind === 'answer') return { kind: 'shipped-answer', about: `${title} is there`, to: toldOf(state, entry, item)?.mail?.to ?? 'somebody who was erased' }
  return { kind: 'shipped-notice', about: `${title} is out: somebody asked for it`, to: people.get(state, person)?.name ?? 'somebody who is gone' }
}

/** The mail of a key as it is to go again. Refuses (`conflict`) with the reason where it is not. */
export function shippedAgain(state: State, workspace: string, key: string, { today, address, person }: { readonly today: Day; readonly address: string; readonly person: string }): Mail {
  const [, kind, entry, item] = key.split('/')
  const of = items.get(state, item)
  if (of === undefined || !isOut(state, of)) throw new Refusal('conflict', 'It is not out any more: there is nothing to tell. Say that the mail is settled.')
  if (kind !== 'answer') {
    const open = openNotices(state, today).find(({ notice }) => notice.entry === entry && notice.item === item)
    const name = people.get(state, person)?.name ?? 'them'
    if (open?.person !== person) throw new Refusal('conflict', `There is nothing left to tell ${name}: it is done, or somebody else’s by now. Say that it is settled.`)
    const mail = noticeMail(state, workspace, open, address)
    if (mail === undefined) throw new Refusal('conflict', `No address of ${name} is known: add it in Settings > People, and send it then.`)
    return mail
  }
  const told = toldOf(state, entry, item)
  if (told?.mail === undefined) throw new Refusal('conflict', 'That answer is kept no more: it was erased, or they were told in another way. Say that it is settled.')
  if (wantsNoMail(state, told.mail.to)) throw new Refusal('conflict', 'They asked not to be written to. Tell them in another way, and say that the mail is settled.')
  return answerMail(state, workspace, key, told)
}

function toldOf(state: State, entry: string | undefined, item: string | undefined): ShipTold | undefined {
  return shipTold.list(state).find((one) => one.entry === entry && one.item === item)
}
