import { Scale } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { dutiesHere } from '../../core/duties/duties-here.ts'
import { IconButton } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'

const DecidesHere = lazy(async () => ({ default: (await import('./decides-here.tsx')).DecidesHere }))

/** On every page that somebody decides something of: who (row F1). */
export function WhoDecides({ pathname }: { readonly pathname: string }) {
  const duties = dutiesHere(pathname.split('/').slice(2).join('/'))
  if (duties.length === 0) return null
  return (
    <Popover label="Who decides here" button={<IconButton label="Who decides here" icon={Scale} />}>
      {(close) => <Suspense fallback={null}><DecidesHere duties={duties} close={close} /></Suspense>}
    </Popover>
  )
}
