import { CommandForm } from './command-form.tsx'
import { FindList } from './find-list.tsx'
import { FloatingDialog } from './floating-dialog.tsx'
import { KeyList } from './key-list.tsx'
import type { Floating } from './palette-store.ts'

/** Whatever floats over the app now. */
export function Floats({ floating }: { readonly floating: Floating }) {
  switch (floating.kind) {
    case 'find':
      return (
        <FloatingDialog key="find" label="Find or do anything">
          <FindList />
        </FloatingDialog>
      )
    case 'keys':
      return (
        <FloatingDialog key="keys" label="Keys" isWide>
          <KeyList />
        </FloatingDialog>
      )
    case 'command':
      return (
        <FloatingDialog key={floating.name} label="A command" isWide>
          <CommandForm name={floating.name} known={floating.known} />
        </FloatingDialog>
      )
    default:
      return null
  }
}
