import { useState } from 'react'
import { fewestTold, mostTold, type ReleasePost } from '../../../core/release-posts/release-posts.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './post.module.css'

/** The changelog as it was made, and the five to seven entries that the post tells. */
export function Changelog({ post, mine }: { readonly post: ReleasePost; readonly mine: boolean }) {
  const { id, changelog = [] } = post
  const act = useAct()
  const [pasted, setPasted] = useState('')
  const [sentence, setSentence] = useState<string>()
  const told = changelog.filter((entry) => entry.told).length
  const keep = async (next: ReleasePost['changelog'], said: string) => {
    const outcome = await act('release-post.change', { id, changelog: (next ?? []).map((entry) => ({ ...entry })) }, { said, over: wholeField('release-posts', post, 'changelog') })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <section aria-label="Changelog">
      <h2>Changelog <span>{told} of {fewestTold} to {mostTold} told</span></h2>
      <ul className={css.entries}>
        {changelog.map((entry, at) => (
          <li key={`${at} ${entry.text}`}>
            <label>
              <input type="checkbox" checked={entry.told === true} disabled={!mine} onChange={() => void keep(changelog.map(({ text, told: was }, which) => (which === at ? (was === true ? { text } : { text, told: true as const }) : { text, ...(was === true ? { told: true as const } : {}) })), entry.told === true ? 'Took an entry out of the post' : 'Tells an entry in the post')} />
              {entry.text}
            </label>
          </li>
        ))}
      </ul>
      {sentence === undefined ? null : <p role="alert" className={css.blocked}>{sentence}</p>}
      {!mine ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const lines = pasted.split('\n').map((line) => line.replace(/^[-*•\s]+/, '').trim()).filter((line) => line !== '')
            void keep([...changelog, ...lines.map((text) => ({ text: text.slice(0, 500) }))], `Added ${lines.length} entries`)
            setPasted('')
          }}
        >
          <textarea className={field.input} aria-label="Paste the changelog" placeholder="Paste it here, one entry a line" rows={2} value={pasted} onChange={(event) => setPasted(event.target.value)} />
          <Button type="submit" isDisabled={pasted.trim() === ''}>Add these</Button>
        </form>
      )}
    </section>
  )
}
