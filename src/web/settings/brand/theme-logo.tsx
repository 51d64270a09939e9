import { useParams } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import type { Theme } from '../../../core/decks/themes.ts'
import { dropLogo, takeLogo } from '../../../protocol/brand-routes.ts'
import { Button } from '../../parts/button.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { Setting } from '../setting.tsx'
import { sentenceOf } from '../use-asked.ts'
import css from './brand.module.css'

/** The picture that stands on the cover in place of the company's name. */
export function ThemeLogo({ theme: { id, logo, master }, isReadOnly }: { readonly theme: Theme; readonly isReadOnly: boolean }) {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  const [sentence, setSentence] = useState<string>()
  const during = async (work: () => Promise<unknown>) => {
    setSentence(undefined)
    try {
      await work()
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  const asked = { params: { ws, theme: id }, query: { id: crypto.randomUUID() } }
  const take = (file: File) => during(async () => client.call(takeLogo, { ...asked, files: [{ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] }))
  return (
    <Setting label="Logo" id={field} sentence={sentence} hint={`Stands on the cover in place of the company’s name.${master === undefined ? '' : ' In the .pptx your own layouts show theirs.'}`}>
      <div className={css.logo}>
        <span>{logo === undefined ? 'None' : `A ${logo.format.toUpperCase()}`}</span>
        {isReadOnly ? null : <Button onPress={() => input.current?.click()}>{logo === undefined ? 'Choose a PNG or JPEG' : 'Choose another'}</Button>}
        {isReadOnly || logo === undefined ? null : <Button kind="bare" onPress={() => void during(() => client.call(dropLogo, asked))}>Take off</Button>}
        <input
          ref={input} id={field} className="unseen" type="file" accept="image/png,image/jpeg" tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) void take(file)
            target.value = ''
          }}
        />
      </div>
    </Setting>
  )
}
