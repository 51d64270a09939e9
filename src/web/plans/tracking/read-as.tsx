import { useParams } from '@tanstack/react-router'
import { Copy, FileDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import { labelDays } from '../../../core/time/label.ts'
import type { TrackingPage } from '../../../core/tracking/tracking-pages.ts'
import { trackingMarkdown } from '../../../protocol/tracking-routes.ts'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import field from '../../parts/field.module.css'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { useAsked } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './tracking.module.css'

/** The page as an audience reads it, as Markdown made by the service of their View: to be put where the work is tracked, with what people wrote there kept. */
export function ReadAs({ page }: { readonly page: TrackingPage }) {
  const { state } = useSeen()
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const act = useAct()
  const may = useMay('tracking-page.tell')
  const [audience, setAudience] = useState('internal')
  const [previous, setPrevious] = useState('')
  const [isPasting, setPasting] = useState(false)
  // Asked again whenever anything changes here: the state is another one then.
  const ask = useCallback(async () => new TextDecoder().decode(await client.call(trackingMarkdown, { params: { ws, page: page.id }, query: {}, body: { audience, ...(previous.trim() === '' ? {} : { previous }) } })), [client, ws, page.id, audience, previous, state])
  const { asked } = useAsked(ask)
  const isOutside = audiences.list(state).find(({ key }) => key === audience)?.inside === false
  return (
    <section aria-label="As others read it" className={css.readAs}>
      <header>
        <h2>As others read it</h2>
        <p className={css.tools}>
          <label>Made for <select className={field.input} value={audience} onChange={(event) => setAudience(event.target.value)}>{audiences.list(state).map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</select></label>
          {asked.is === 'here' ? <><Button icon={Copy} onPress={() => void copy(asked.answer)}>Copy as Markdown</Button><Button kind="bare" icon={FileDown} onPress={() => saveFile(`${page.thing}.md`, new TextEncoder().encode(asked.answer))}>Save</Button></> : null}
          {may ? <Button onPress={() => void act('tracking-page.tell', { id: page.id }, { said: 'Told as it stands now' })}>Tell it outside as it stands</Button> : null}
          {may && page.toldOn !== undefined ? <Button kind="bare" onPress={() => void act('tracking-page.tell', { id: page.id, untell: true }, { said: 'Told outside no longer' })}>Tell it no longer</Button> : null}
        </p>
      </header>
      <p className={css.quiet}>What these readers are not told of is a bare line. {page.toldOn === undefined ? 'Nothing is told outside yet.' : `Outside it is told as it stood on ${labelDays(page.toldOn)}.`}{isOutside && (page.mark === undefined || page.mark === 'internal') ? ' The page is marked for people inside.' : ''}</p>
      {isPasting ? (
        <label className={css.previous}>The text as it stands there now: what is written around the work stays, and so does the order of its lines
          <textarea className={field.input} rows={6} autoFocus value={previous} onChange={(event) => setPrevious(event.target.value)} />
        </label>
      ) : <p><Button kind="go" onPress={() => setPasting(true)}>Bring a text up to date that you put somewhere before</Button></p>}
      {asked.is === 'asking' ? <p className={css.quiet}>Asking the service what they are told …</p> : asked.is === 'refused' ? <p className={css.refused} role="status">{asked.sentence}</p> : <pre className={css.text} tabIndex={0} aria-label="The page as Markdown">{asked.answer}</pre>}
    </section>
  )
}

async function copy(text: string): Promise<void> {
  const isCopied = await copyText(text)
  say(isCopied ? { key: 'tracking', sentence: 'The page is copied as Markdown' } : { key: 'tracking', kind: 'refused', sentence: 'The browser does not let it be copied; save it instead' })
}
