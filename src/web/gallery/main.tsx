import { createMemoryHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { must } from '../../lib/must.ts'
import { App } from '../app.tsx'
import '../look/base.css'
import { createAppRouter } from '../routes.tsx'
import { Contents } from './contents.tsx'
import { pieces } from './pieces.tsx'
import { sampleClient } from './sample-client.ts'
import { openSampleRoom } from './sample-rooms.ts'
import { sampleWorkspace } from './sample-workspace.ts'
import { whenTemporal } from '../temporal.ts'
import { WithBoardLinks } from '../workshop/room/use-board-link.ts'

function draw(): void {
  const asked = new URLSearchParams(location.search)
  const theme = asked.get('theme')
  if (theme !== null) document.documentElement.dataset['theme'] = theme
  const page = createRoot(must(document.getElementById('app'), 'the page'))
  const at = asked.get('at')
  const piece = pieces.find(({ name }) => name === asked.get('piece'))

  if (at !== null) {
    const workspace = sampleWorkspace()
    const router = createAppRouter({ home: async () => '/sample/today', history: createMemoryHistory({ initialEntries: [at] }) })
    page.render(
      <WithBoardLinks value={openSampleRoom}>
        <App router={router} client={sampleClient(workspace)} session={{ signOut: () => router.navigate({ to: '/' }) }} open={async () => workspace} />
      </WithBoardLinks>,
    )
  } else page.render(piece === undefined ? <Contents /> : <piece.Shown />)
}

whenTemporal(draw)
