import { useDeferredValue } from 'react'
import { Later, useLater } from '../parts/later.ts'
import { useOpened } from '../shell/use-opened.ts'

/** It names every kind of record, so it comes after the first screen. */
const panel = new Later(() => import('./opened-panel.tsx'))

/** What is open, at the right of the work; a sheet on a phone. Never over the work. */
export function Inspector() {
  const { opened: asked, close } = useOpened()
  // What was pressed is marked at once; what it holds is shown after that has been painted.
  const opened = useDeferredValue(asked)
  const part = useLater(panel, opened !== undefined, close)
  return opened === undefined || part === undefined ? null : <part.OpenedPanel key={`${opened.collection}/${opened.id}`} {...opened} close={close} />
}
