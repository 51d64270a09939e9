import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { readPhotograph } from '../../../protocol/paper-routes.ts'
import { useClient } from '../../workspace/use-client.tsx'
import css from './photograph.module.css'

/** A photograph of a workshop, fetched as a member: its address is nobody's to pass on. */
export function Photograph({ workshop, photo, alt }: { readonly workshop: Id; readonly photo: Id; readonly alt: string }) {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const [shown, setShown] = useState<{ readonly address: string } | { readonly sentence: string }>()
  useEffect(() => {
    let address: string | undefined
    let isGone = false
    client.call(readPhotograph, { params: { ws, workshop, photo } }).then(
      (bytes) => {
        if (isGone) return
        address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
        setShown({ address })
      },
      (error: unknown) => isGone || setShown({ sentence: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isGone = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [client, ws, workshop, photo])
  if (shown === undefined) return <p className={css.waiting}>Fetching the photograph …</p>
  if ('sentence' in shown) return <p className={css.waiting}>{shown.sentence}</p>
  return <img className={css.picture} src={shown.address} alt={alt} />
}
