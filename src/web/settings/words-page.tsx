import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { PageHead, PagePart } from './page-head.tsx'
import { TextSetting } from './setting.tsx'
import css from './words-page.module.css'

/** What things are called here, and what must not be said outside. */
export function WordsPage() {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('settings.change')
  const { name, words } = settings.need(state, 'settings')
  const saveWord = (word: 'bucket' | 'outlier') => (value: string | null) => {
    const { [word]: _old, ...others } = words ?? {}
    const next = value === null ? others : { ...others, [word]: value }
    return act('settings.change', { words: Object.keys(next).length === 0 ? null : next })
  }
  return (
    <>
      <PageHead title="Names and words">What things are called in this company, on every screen.</PageHead>
      <div className={css.columns}>
        <PagePart title="Names">
          <TextSetting label="Company" hint="Stands in the top bar and on decks." value={name} isReadOnly={isReadOnly} save={async (value) => (value === null ? empty : act('settings.change', { name: value }))} />
          <TextSetting label="A bucket is called" hint="A row of the activity roadmap." value={words?.bucket} placeholder="Bucket" isReadOnly={isReadOnly} save={saveWord('bucket')} />
          <TextSetting label="An outlier is called" hint="An activity in no bucket." value={words?.outlier} placeholder="Outlier" isReadOnly={isReadOnly} save={saveWord('outlier')} />
        </PagePart>
        <NeverOutside isReadOnly={isReadOnly} />
      </div>
    </>
  )
}

const empty: Outcome = { done: false, code: 'invalid', sentence: 'A workspace has a name.' }

function NeverOutside({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const id = useId()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string>()
  const words = settings.need(state, 'settings').neverOutside ?? []
  const add = async () => {
    const asked = text.split(/[\n,;]/).map((word) => word.trim()).filter((word) => word !== '')
    if (asked.length === 0) return
    const outcome = await act('settings.change', { neverOutside: [...words, ...asked] })
    setSentence(outcome.done ? undefined : outcome.sentence.replace(/^args\.neverOutside[.\d]*: /, 'A word '))
    if (outcome.done) setText('')
  }
  const remove = (word: string) => {
    const left = words.filter((one) => one !== word)
    void act('settings.change', { neverOutside: left.length === 0 ? null : left }, { said: `*${word.replaceAll('*', '∗')}* may leave now` })
  }
  return (
    <PagePart title="Words that must not leave" note={words.length === 0 ? undefined : String(words.length)}>
      <p className={css.said}>Code names, customers who have not agreed to be named, unannounced products. A deck, page or file for an outside audience that would hold one of them is not handed out.</p>
      {isReadOnly ? null : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <label htmlFor={id} className={css.unseen}>
            A word that must not leave
          </label>
          <input id={id} value={text} placeholder="A word, or several apart by commas" aria-invalid={sentence !== undefined} onChange={(event) => setText(event.target.value)} />
          <Button type="submit">Add</Button>
          {sentence === undefined ? null : (
            <p role="alert" className={css.refused}>
              {sentence}
            </p>
          )}
        </form>
      )}
      <ul className={css.words}>
        {words.map((word) => (
          <li key={word}>
            <span>{word}</span>
            {isReadOnly ? null : <IconButton label={`Let “${word}” leave`} icon={X} onPress={() => remove(word)} />}
          </li>
        ))}
      </ul>
    </PagePart>
  )
}
