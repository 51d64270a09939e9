import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import type { Id } from '../../core/kernel/change.ts'
import { launches, launchTiers } from '../../core/launches/launches.ts'
import { talkTracks } from '../../core/plans/talk-tracks.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './talk-track.module.css'

interface Objection {
  readonly objection: string
  readonly answer: string
}

/** How people speak of a release: its tier, what to say, what will be objected, and what not to say. It stands in the presenter's copy alone. */
export function TalkTrack({ item }: { readonly item: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('talk-track.change')
  const track = talkTracks.list(state).find((one) => one.item === item)
  const keep = (fields: Record<string, string | readonly Objection[] | null>): Promise<Outcome> => {
    if (track !== undefined) return act('talk-track.change', { id: track.id, ...fields } as never)
    return act('talk-track.add', { item, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) } as never)
  }
  return (
    <div className={css.track}>
      <Tier release={item} />
      <TextField label="Say" kind="prose" value={track?.say} placeholder="What this release is about, in your words" isReadOnly={isReadOnly} save={(say) => keep({ say })} />
      <Objections all={track?.objections ?? []} isReadOnly={isReadOnly} save={(objections) => keep({ objections: objections.length === 0 ? null : objections })} />
      <TextField label="Do not say" kind="prose" value={track?.notToSay} placeholder="What must not be promised" isReadOnly={isReadOnly} save={(notToSay) => keep({ notToSay })} />
    </div>
  )
}

/** How much is done for its launch. */
function Tier({ release }: { readonly release: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('launch.decide-tier')
  const launch = launches.list(state).find((one) => one.release === release)
  const save = (tier: string | null) => act('launch.decide-tier', { release, tier })
  return <ChoiceField label="Launch tier" value={launch?.tier} none="Nobody has decided" choices={launchTiers.map((value) => ({ value, text: value }))} isReadOnly={isReadOnly} save={save} />
}

interface ObjectionsProps {
  readonly all: readonly Objection[]
  readonly isReadOnly: boolean
  readonly save: (all: readonly Objection[]) => Promise<Outcome>
}

/** What will be objected, each with its answer. One is kept once both of it are there. */
function Objections({ all, isReadOnly, save }: ObjectionsProps) {
  const [draft, setDraft] = useState<Objection>()
  const [sentence, setSentence] = useState<string>()
  const change = (at: number, more: Partial<Objection>) => save(all.map((one, place) => (place === at ? { ...one, ...more } : one)))
  const add = async () => {
    if (draft === undefined) return
    const outcome = await save([...all, { objection: draft.objection.trim(), answer: draft.answer.trim() }])
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setDraft(undefined)
  }
  return (
    <div className={css.objections} role="group" aria-label="Objections">
      {all.map(({ objection, answer }, at) => (
        <div key={`${at} ${objection}`} className={css.objection}>
          <TextField label="If they say" kind="prose" value={objection} isReadOnly={isReadOnly} save={async (text) => (text === null ? undefined : change(at, { objection: text }))} />
          <TextField label="Answer" kind="prose" value={answer} isReadOnly={isReadOnly} save={async (text) => (text === null ? undefined : change(at, { answer: text }))} />
          {isReadOnly ? null : <IconButton label={`Take out “${objection}”`} icon={X} onPress={() => void save(all.filter((_, place) => place !== at))} />}
        </div>
      ))}
      {draft === undefined ? (
        isReadOnly ? null : (
          <Button kind="bare" icon={Plus} onPress={() => setDraft({ objection: '', answer: '' })}>
            Objection
          </Button>
        )
      ) : (
        <form className={css.add} onSubmit={(event) => (event.preventDefault(), void add())}>
          <input autoFocus aria-label="If they say" placeholder="If they say …" value={draft.objection} onChange={(event) => setDraft({ ...draft, objection: event.target.value })} />
          <textarea aria-label="Answer" rows={2} placeholder="The answer" value={draft.answer} onChange={(event) => setDraft({ ...draft, answer: event.target.value })} />
          {sentence === undefined ? null : (
            <p role="alert" className={css.refused}>
              {sentence}
            </p>
          )}
          <span>
            <Button type="submit" isDisabled={draft.objection.trim() === '' || draft.answer.trim() === ''}>
              Keep it
            </Button>
            <Button kind="bare" onPress={() => setDraft(undefined)}>
              Leave it
            </Button>
          </span>
        </form>
      )}
    </div>
  )
}
