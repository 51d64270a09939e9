import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { mayShowActivityRoadmap } from '../../../core/audiences/activity-roadmap.ts'
import { audiences } from '../../../core/audiences/audiences.ts'
import { decks } from '../../../core/decks/decks.ts'
import { mayBeTold } from '../../../core/editions/subscriptions.ts'
import type { State } from '../../../core/kernel/state.ts'
import { makeSubscription } from '../../../protocol/subscription-routes.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import css from '../links/links.module.css'

/** Asks which room it is, what it is told of, and the address that its chat program gave for it. */
export function NewRoom({ made, cancel }: { readonly made: () => void; readonly cancel: () => void }) {
  const ids = useId()
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const choices = toldIn(useSeen().state)
  const [id] = useState(() => crypto.randomUUID())
  const [label, setLabel] = useState('')
  const [chosen, setChosen] = useState(choices.find(({ audience }) => audience === 'customers')?.key ?? choices[0]?.key ?? '')
  const [address, setAddress] = useState('')
  const [sentence, setSentence] = useState<string>()
  const told = choices.find(({ key }) => key === chosen)
  const send = async () => {
    if (told === undefined) return
    try {
      await client.call(makeSubscription, { params: { ws }, body: { id, deck: told.deck, audience: told.audience, label: label.trim(), address: address.trim() } })
      made()
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  return (
    <form
      className={css.form}
      aria-label="New chat room"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={`${ids}-label`}>Room</label>
      <span>
        <input id={`${ids}-label`} autoFocus required value={label} maxLength={300} placeholder="#roadmap" onChange={(event) => setLabel(event.target.value)} />
      </span>
      <label htmlFor={`${ids}-told`}>Told of</label>
      <select id={`${ids}-told`} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {choices.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <label htmlFor={`${ids}-address`}>Address</label>
      <span>
        <input id={`${ids}-address`} className={css.wide} required type="url" autoComplete="off" value={address} maxLength={2_000} placeholder="https://hooks.slack.com/services/…" onChange={(event) => setAddress(event.target.value)} />
        <small className={css.under}>Whoever has it may write to the room: it is not shown again.</small>
      </span>
      <span />
      <FormFoot send="Subscribe it" cancel={cancel} sentence={sentence} />
    </form>
  )
}

/** Each deck with each audience that may be told of it. */
function toldIn(state: State) {
  return decks.list(state).sort((a, b) => (a.title < b.title ? -1 : 1)).flatMap((deck) =>
    audiences.list(state).filter((audience) => mayBeTold(state, { deck: deck.id, audience: audience.id }) && (deck.kind === 'product-roadmap' || mayShowActivityRoadmap(audience))).sort((a, b) => (a.title < b.title ? -1 : 1))
      .map((audience) => ({ key: `${deck.key} ${audience.key}`, deck: deck.key, audience: audience.key, words: `${deck.title} for ${audience.title.toLowerCase()}` })))
}
