import { createRoot } from 'react-dom/client'
import { createClient } from '../client/client.ts'
import { must } from '../lib/must.ts'
import { App } from './app.tsx'
import './look/base.css'
import { createAppRouter } from './routes.tsx'
import { giveIds } from './session/give-ids.ts'
import { BrowserSession } from './session/browser-session.ts'
import { applyTheme } from './shell/use-theme.ts'
import { whenTemporal } from './temporal.ts'

function draw(): void {
  applyTheme()
  giveIds(crypto)
  const client = createClient({ url: '', fetch: (url, init) => fetch(url, init) })
  const session = new BrowserSession(client, (to) => location.assign(to))
  createRoot(must(document.getElementById('app'), 'the page')).render(<App router={createAppRouter({ home: () => session.home(), isReader: (workspace) => session.isReader(workspace) })} client={client} session={session} open={session.open} />)
}

whenTemporal(draw)
