import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { allowedWords } from '../../../core/audiences/words/allowed-words.ts'
import { audiences } from '../../../core/audiences/audiences.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PagePart } from '../page-head.tsx'
import css from './words.module.css'

/** Words that an owner lets leave all the same: to whom, and why. Administrators take that back. */
export function AllowedWords() {
  const { state } = useSeen()
  const act = useAct()
  const mayTakeBack = useMay('allowed-word.remove')
  const mayAllow = useMay('words.allow')
  const [isAllowing, setIsAllowing] = useState(false)
  const all = allowedWords.list(state).sort((a, b) => (a.word < b.word ? -1 : 1))
  return (
    <PagePart title="Let leave by an owner" note={all.length === 0 ? undefined : String(all.length)} acts={mayAllow && !isAllowing ? <Button kind="bare" onPress={() => setIsAllowing(true)}>Let a word leave …</Button> : null}>
      <p className={css.said}>A word that must not leave and may, to some readers or to all, for a reason that can be asked about later.</p>
      {isAllowing ? <AllowWord close={() => setIsAllowing(false)} /> : null}
      <ul className={css.words}>
        {all.map(({ id, word, audience, reason }) => (
          <li key={id}>
            <span>
              {word} <small>to {audience === undefined ? 'everybody' : (audiences.get(state, audience)?.title.toLowerCase() ?? 'an audience that is gone')}: “{reason}”</small>
            </span>
            {mayTakeBack ? <IconButton label={`Keep “${word}” inside again`} icon={X} onPress={() => void act('allowed-word.remove', { id }, { said: `*${word.replaceAll('*', '∗')}* stays inside again` })} /> : null}
          </li>
        ))}
      </ul>
    </PagePart>
  )
}

function AllowWord({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const id = useId()
  const [word, setWord] = useState('')
  const [audience, setAudience] = useState('')
  const [reason, setReason] = useState('')
  const [sentence, setSentence] = useState<string>()
  const isWhole = word.trim() !== '' && reason.trim() !== ''
  const allow = async () => {
    const outcome = await act('words.allow', { word: word.trim(), reason: reason.trim(), ...(audience === '' ? {} : { audience }) }, { said: `*${word.trim().replaceAll('*', '∗')}* may leave` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form className={css.allow} onSubmit={(event) => (event.preventDefault(), isWhole ? void allow() : undefined)}>
      <label htmlFor={`${id}-word`}>Word</label>
      <input id={`${id}-word`} autoFocus value={word} maxLength={300} onChange={(event) => setWord(event.target.value)} />
      <label htmlFor={`${id}-to`}>To</label>
      <select id={`${id}-to`} value={audience} onChange={(event) => setAudience(event.target.value)}>
        <option value="">Everybody</option>
        {audiences.list(state).filter(({ inside }) => !inside).map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-why`}>Why</label>
      <input id={`${id}-why`} value={reason} maxLength={2_000} placeholder="They agreed to be named, 3 Nov" onChange={(event) => setReason(event.target.value)} />
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" kind="main" isDisabled={!isWhole}>
          Let it leave
        </Button>
        <Button kind="bare" onPress={close}>
          Keep it inside
        </Button>
      </div>
    </form>
  )
}
