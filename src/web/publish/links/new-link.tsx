import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import { decks } from '../../../core/decks/decks.ts'
import { editions } from '../../../core/editions/editions.ts'
import { shareDays } from '../../../core/editions/share-links.ts'
import type { State } from '../../../core/kernel/state.ts'
import { addDays } from '../../../core/time/days.ts'
import { makeShareLink } from '../../../protocol/share-routes.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { LifeChoice } from '../../parts/life-choice.tsx'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import css from './links.module.css'

/** An address that was just made, and whom it is for. */
export interface FreshLink {
  readonly label: string
  readonly address: string
}

/** Something that a link can show: a deck for people outside, whichever edition is current, or one edition of it. */
interface Shown {
  readonly key: string
  readonly words: string
  readonly body: { readonly deck: string; readonly audience: string; readonly edition?: number }
}

type Way = 'nothing' | 'password' | 'mail'

const lives = [7, 30, shareDays.usual, shareDays.most] as const

/** Asks whom a new link is for, what it shows, what opens it, and until when. */
export function NewLink({ made, cancel }: { readonly made: (link: FreshLink) => void; readonly cancel: () => void }) {
  const id = useId()
  const { state, today } = useSeen()
  const choices = shownIn(state)
  const [label, setLabel] = useState('')
  const [chosen, setChosen] = useState(choices[0]?.key ?? '')
  const [way, setWay] = useState<Way>('nothing')
  const [password, setPassword] = useState('')
  const [emails, setEmails] = useState('')
  const [sites, setSites] = useState('')
  const [life, setLife] = useState<number>(shareDays.usual)
  const shown = choices.find(({ key }) => key === chosen)
  const { sentence, make } = useMaking(made)
  if (choices.length === 0) return <p className={css.note}>Nothing is published for people outside yet: publish an edition first, then make a link to it.</p>
  const send = () => make(label, {
    ...shown?.body, expires: addDays(today, life), ...(way === 'password' ? { password } : way === 'mail' ? { emails: wordsIn(emails) } : {}), ...(sites.trim() === '' ? {} : { sites: wordsIn(sites) }),
  })
  return (
    <form
      className={css.form}
      aria-label="New link"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={`${id}-label`}>Who for</label>
      <span>
        <input id={`${id}-label`} autoFocus required value={label} maxLength={300} placeholder="Advisory board" onChange={(event) => setLabel(event.target.value)} />
        <small>never told outside</small>
      </span>
      <label htmlFor={`${id}-shown`}>Shows</label>
      <select id={`${id}-shown`} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {choices.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-way`}>Opens with</label>
      <select id={`${id}-way`} value={way} onChange={(event) => setWay(event.target.value as Way)}>
        <option value="nothing">The address alone</option>
        <option value="password">A password</option>
        <option value="mail">A mail to certain addresses</option>
      </select>
      {way === 'password' ? (
        <>
          <label htmlFor={`${id}-password`}>Password</label>
          <input id={`${id}-password`} required minLength={8} maxLength={200} autoComplete="off" value={password} onChange={(event) => setPassword(event.target.value)} />
        </>
      ) : null}
      {way === 'mail' ? (
        <>
          <label htmlFor={`${id}-emails`}>Addresses</label>
          <textarea id={`${id}-emails`} required rows={3} value={emails} placeholder={'ida@norrvik.example\nolek@norrvik.example'} onChange={(event) => setEmails(event.target.value)} />
        </>
      ) : null}
      <label htmlFor={`${id}-life`}>Good for</label>
      <LifeChoice id={`${id}-life`} today={today} lives={lives} life={life} choose={setLife} />
      <label htmlFor={`${id}-sites`}>In frames of</label>
      <span>
        <input id={`${id}-sites`} value={sites} placeholder="https://www.example.com" onChange={(event) => setSites(event.target.value)} />
        <small>no site unless named</small>
      </span>
      <span />
      <FormFoot send="Make the link" cancel={cancel} sentence={sentence} />
    </form>
  )
}

/** Making a link twice by one click makes one: the id stays until it is made. */
function useMaking(made: (link: FreshLink) => void) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [id, setId] = useState(() => crypto.randomUUID())
  const [sentence, setSentence] = useState<string>()
  const make = async (label: string, body: object) => {
    try {
      const { link, address } = await client.call(makeShareLink, { params: { ws }, body: { id, label: label.trim(), ...body } as never })
      if (address !== undefined) return made({ label: link.label, address })
      setId(crypto.randomUUID())
      setSentence('This link was made before, and its address is told once. Send it again to make another, and revoke the first.')
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  return { sentence, make }
}

/** What is published for people outside: each deck and audience with its current edition first, then the editions that still stand. */
function shownIn(state: State): Shown[] {
  const outside = new Map(audiences.list(state).filter(({ inside }) => !inside).map((audience) => [audience.id, audience]))
  const all = editions.list(state).filter(({ audience, state: standing }) => outside.has(audience) && standing !== 'withdrawn').sort((a, b) => b.number - a.number)
  return all.flatMap((edition) => {
    const [deck, audience] = [decks.get(state, edition.deck), outside.get(edition.audience)]
    if (deck === undefined || audience === undefined || deck.kind !== 'product-roadmap') return []
    const [of, words] = [{ deck: deck.key, audience: audience.key }, `${deck.title} for ${audience.title.toLowerCase()}`]
    const one = { key: edition.id, words: `${words}: edition ${edition.number} alone`, body: { ...of, edition: edition.number } }
    return edition.state === 'current' ? [{ key: `${deck.id} ${audience.id}`, words: `${words}: the current edition`, body: of }, one] : [one]
  })
}

const wordsIn = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '')
