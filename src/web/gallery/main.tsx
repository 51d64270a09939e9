import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '../../lib/must.ts'
import '../look/base.css'
import { OpenWorkspace } from '../workspace/open-workspace.tsx'
import { pieces } from './pieces.tsx'
import { sampleWorkspace } from './sample-workspace.ts'

const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme !== null) document.documentElement.dataset['theme'] = theme
const piece = pieces.find(({ name }) => name === asked.get('piece'))

createRoot(must(document.getElementById('app'), 'the page')).render(
  <StrictMode>
    <OpenWorkspace workspace={sampleWorkspace()}>{piece === undefined ? <Contents /> : <piece.Shown />}</OpenWorkspace>
  </StrictMode>,
)

function Contents() {
  return (
    <ul>
      {pieces.map(({ name }) => (
        <li key={name}>
          <a href={`?piece=${encodeURIComponent(name)}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
