import { useParams } from '@tanstack/react-router'
import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { phaseNames } from '../../../core/workshop/phases.ts'
import { type Photo, photos } from '../../../core/workshop/notes.ts'
import { addPhotograph } from '../../../protocol/paper-routes.ts'
import { Button } from '../../parts/button.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import css from './paper.module.css'
import { Photograph } from './photograph.tsx'

export interface PhotographsProps {
  readonly workshop: Id
  readonly mayAdd: boolean
  /** The one that notes are typed from. */
  readonly chosen: Id | undefined
  readonly choose: (photo: Id | undefined) => void
}

/** Photographs of the walls: dropped, turned upright and cleaned by the service, kept as the workshop's photos; and chosen, to type notes from. */
export function Photographs({ workshop, mayAdd, chosen, choose }: PhotographsProps) {
  const { state } = useSeen()
  const own = photos.list(state).filter((one) => one.workshop === workshop && one.picture !== undefined).sort((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <div className={css.photographs}>
      {mayAdd ? <AddPhotograph workshop={workshop} /> : null}
      {own.length === 0 ? null : (
        <ul className={css.walls}>
          {own.map((photo) => (
            <li key={photo.id} data-chosen={photo.id === chosen ? '' : undefined}>
              <Photograph workshop={workshop} photo={photo.id} alt={altOf(photo)} />
              <p>{photo.caption ?? phaseNames[photo.phase]}</p>
              {mayAdd ? <Button kind="go" onPress={() => choose(photo.id === chosen ? undefined : photo.id)}>{photo.id === chosen ? 'Put it away' : 'Type notes from it'}</Button> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function altOf({ caption, phase }: Photo): string {
  return `Photograph of the wall: ${caption ?? phaseNames[phase]}`
}

function AddPhotograph({ workshop }: { readonly workshop: Id }) {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const input = useRef<HTMLInputElement>(null)
  const [caption, setCaption] = useState('')
  const [told, setTold] = useState<readonly string[]>([])
  const [sending, setSending] = useState<string>()
  const add = async (files: readonly File[]) => {
    const refused: string[] = []
    for (const [at, file] of files.entries()) {
      setSending(`Sending ${file.name} (${at + 1} of ${files.length}) …`)
      try {
        await client.call(addPhotograph, { params: { ws, workshop }, query: { id: crypto.randomUUID(), ...(caption.trim() === '' ? {} : { caption: caption.trim() }) }, files: [{ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] })
      } catch (error) {
        refused.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    setSending(undefined)
    setTold(refused)
    if (refused.length === 0) setCaption('')
  }
  return (
    <DropArea className={css.drop} isBusy={sending !== undefined} drop={(data) => void add([...data.files])}>
      <ImagePlus size={18} strokeWidth={1.75} aria-hidden />
      <p>
        <b>Drop photographs of the wall here</b>, or <Button kind="go" onPress={() => input.current?.click()} isDisabled={sending !== undefined}>choose them</Button>
      </p>
      <p className={css.hint}>JPEG, PNG or WebP. They are turned upright, and place and device are taken out.</p>
      <label className={css.caption}>
        What is on it
        <input value={caption} maxLength={300} placeholder="The wall after the dates" onChange={(event) => setCaption(event.target.value)} />
      </label>
      {/* A phone that keeps HEIC hands over a JPEG where these alone are taken. */}
      <input
        ref={input} className="unseen" type="file" accept="image/jpeg,image/png,image/webp" multiple tabIndex={-1} aria-label="Photographs"
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {sending === undefined ? null : <p role="status">{sending}</p>}
      {told.map((one) => <p key={one} className={css.refused} role="alert">{one}</p>)}
    </DropArea>
  )
}
