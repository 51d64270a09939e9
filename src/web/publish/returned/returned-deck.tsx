import { Upload } from 'lucide-react'
import { useRef } from 'react'
import type { Edition } from '../../../core/editions/editions.ts'
import { Button } from '../../parts/button.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './returned.module.css'
import { ReturnedLines } from './returned-lines.tsx'
import { useReturned } from './use-returned.ts'

/** Where a deck of an edition that was edited by hand and came back is read, and its words are taken to the fields that they belong to. */
export function ReturnedDeck({ edition }: { readonly edition: Edition }) {
  const may = useMay('item.change')
  const { returned, read, take, close } = useReturned(edition.id)
  if (!may) return null
  return (
    <section className={css.returned} aria-label="A deck came back">
      <h3>A deck came back</h3>
      {returned.is === 'read' ? (
        <ReturnedLines key={JSON.stringify(returned.told)} told={returned.told} asked={edition} take={(offers, texts, reason) => take(returned.file, offers, texts, reason)} close={close} />
      ) : (
        <Drop isReading={returned.is === 'reading'} sentence={returned.is === 'refused' ? returned.sentence : undefined} read={(file) => void read(file)} />
      )}
    </section>
  )
}

function Drop({ isReading, sentence, read }: { readonly isReading: boolean; readonly sentence: string | undefined; readonly read: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <DropArea className={css.drop} isBusy={isReading} drop={({ files: [file] }) => (file === undefined ? undefined : read(file))}>
        <Upload size={16} strokeWidth={1.75} aria-hidden />
        {isReading ? <p role="status">Held against the edition …</p> : (
          <p>
            Drop a PPTX here that somebody has edited, or <Button kind="go" onPress={() => input.current?.click()}>choose it</Button>. You see which words are other ones, and take to your plan what is better.
          </p>
        )}
        <input
          ref={input} className="unseen" type="file" accept=".pptx" tabIndex={-1} aria-label="A deck that came back"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) read(file)
            // So that a file that was saved again can be chosen again.
            target.value = ''
          }}
        />
      </DropArea>
      {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
    </>
  )
}
