import type { ComponentType } from 'react'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'

/** Every part and screen, each alone on sample data: `gallery.html?piece=<name>&theme=dark`. One line a piece. */
export const pieces: readonly { readonly name: string; readonly Shown: ComponentType }[] = [{ name: 'sample', Shown: Counts }]

function Counts() {
  const { state } = useSeen()
  const { key } = useWorkspace()
  return (
    <ul aria-label={key}>
      {state.names().map((name) => (
        <li key={name}>
          {name}: {state.count(name)}
        </li>
      ))}
    </ul>
  )
}
