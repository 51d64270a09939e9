import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import { decks } from '../../../core/decks/decks.ts'
import { editions } from '../../../core/editions/editions.ts'
import { shareDays } from '../../../core/editions/share-links.ts'
import type { State } from '../../../core/kernel/state.ts'
import { addDays } from '../../../core/time/days.ts'
import { makeShareLink } from '../../../protocol/share-routes.ts'
import { LifeChoice } from '../../parts/life-choice.tsx'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { emptyDraft, type LinkDraft, madeOf } from './link-draft.ts'
import { LabelField, SitesField, WayFields } from './link-fields.tsx'
import { LinkForm } from './link-form.tsx'
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

const lives = [7, 30, shareDays.usual, shareDays.most] as const

/** Asks whom a new link is for, what it shows, what opens it, and until when. */
export function NewLink({ made, cancel }: { readonly made: (link: FreshLink) => void; readonly cancel: () => void }) {
  const id = useId()
  const { state, today } = useSeen()
  const choices = shownIn(state)
  const [draft, setDraft] = useState(emptyDraft)
  const [chosen, setChosen] = useState(choices[0]?.key ?? '')
  const [life, setLife] = useState<number>(shareDays.usual)
  const { sentence, make } = useMaking(made)
  if (choices.length === 0) return <p className={css.note}>Nothing is published for people outside yet: publish an edition first, then make a link to it.</p>
  const set = (fields: Partial<LinkDraft>) => setDraft({ ...draft, ...fields })
  const send = () => make({ ...choices.find(({ key }) => key === chosen)?.body, ...madeOf(draft), expires: addDays(today, life) })
  return (
    <LinkForm label="New link" done="Make the link" send={send} cancel={cancel} sentence={sentence}>
      <LabelField draft={draft} set={set} />
      <label htmlFor={`${id}-shown`}>Shows</label>
      <select id={`${id}-shown`} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {choices.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <WayFields draft={draft} set={set} />
      <label htmlFor={`${id}-life`}>Good for</label>
      <LifeChoice id={`${id}-life`} today={today} lives={lives} life={life} choose={setLife} />
      <SitesField draft={draft} set={set} />
    </LinkForm>
  )
}

/** Making a link twice by one click makes one: the id stays until it is made. */
function useMaking(made: (link: FreshLink) => void) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [id, setId] = useState(() => crypto.randomUUID())
  const [sentence, setSentence] = useState<string>()
  const make = async (body: object) => {
    try {
      const { link, address } = await client.call(makeShareLink, { params: { ws }, body: { id, ...body } as never })
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
