import { Check, Copy, X } from 'lucide-react'
import { useState } from 'react'
import { actorName } from '../../core/workspace/actor-name.ts'
import { inspected } from '../inspector/inspected.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { copyText } from '../parts/copy-text.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './drawer.module.css'
import { changeFacts, entryAt, type ToldEntry } from './entry-facts.ts'
import { useLog } from './use-log.ts'

/** The entries of the log as this reader is told them: through them by hand, each change by change. */
export function Drawer({ close }: { readonly close: () => void }) {
  const { entries, isBegun, sentence, earlier } = useLog()
  const [position, setPosition] = useState<number>()
  const entry = entryAt(entries, position)
  return (
    <section className={css.drawer} aria-label="The log">
      <header className={css.head}>
        <h2>The log</h2>
        {entries.length === 0 ? null : <Scrub entries={entries} entry={entry} to={setPosition} />}
        {isBegun ? null : (
          <Button kind="go" onPress={earlier}>
            200 earlier
          </Button>
        )}
        <IconButton label="Hide the log" icon={X} onPress={close} />
      </header>
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
      <div className={css.both}>
        <EntryList entries={entries} entry={entry} to={setPosition} />
        {entry === undefined ? <p className={css.none}>{sentence === undefined ? 'Reading the log …' : ''}</p> : <Entry entry={entry} />}
      </div>
    </section>
  )
}

interface ScrubProps {
  readonly entries: readonly ToldEntry[]
  readonly entry: ToldEntry | undefined
  readonly to: (position: number) => void
}

/** Through the entries by hand or by the arrows. */
function Scrub({ entries, entry, to }: ScrubProps) {
  const at = entry === undefined ? 0 : entries.indexOf(entry)
  return (
    <>
      <input type="range" aria-label="Through the entries" min={0} max={entries.length - 1} value={at} onChange={(event) => to(entries[Number(event.target.value)]?.position ?? 0)} />
      <output>
        {entry?.position ?? '–'} <span>of {entries.at(-1)?.position ?? 0}</span>
      </output>
    </>
  )
}

function EntryList({ entries, entry, to }: ScrubProps) {
  const { state } = useSeen()
  return (
    <ol className={css.list} tabIndex={0} aria-label="Entries, newest first">
      {[...entries].reverse().map((one) => (
        <li key={one.position}>
          <button type="button" aria-current={one === entry ? 'true' : undefined} onClick={() => to(one.position)}>
            <span>{one.position}</span>
            <b>{one.command}</b>
            <span>{one.changes.length === 1 ? '1 change' : `${one.changes.length} changes`}</span>
            <span>{actorName(state, one.actor)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry }: { readonly entry: ToldEntry }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const [copied, setCopied] = useState<number>()
  const copy = async () => {
    if (await copyText(JSON.stringify(entry, null, 2))) setCopied(entry.position)
  }
  const isCopied = copied === entry.position
  return (
    <div className={css.entry}>
      <p className={css.facts}>
        <b>{entry.command}</b> by {actorName(state, entry.actor)}, written {entry.at.replace('T', ' ').replace('Z', ' UTC')}, speaks for {entry.effective}
        {entry.reason === undefined ? '' : `, because “${entry.reason}”`}
        <Button kind="go" icon={isCopied ? Check : Copy} onPress={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy as JSON'}
        </Button>
      </p>
      {entry.changes.map((change, at) => {
        const facts = changeFacts(change, state)
        return (
          <section key={at}>
            <h3>
              <span>{facts.kind}</span> {facts.collection}/{facts.name}
              {facts.isThere && facts.collection in inspected ? (
                <Button kind="go" onPress={() => open(facts.collection, facts.id)}>
                  Open
                </Button>
              ) : null}
            </h3>
            <dl>
              {facts.fields.map(({ field, from, to }) => (
                <div key={field}>
                  <dt>{field}</dt>
                  <dd>
                    {from === undefined ? null : <del>{from}</del>} {to === undefined ? null : <ins>{to}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}
