import field from '../parts/field.module.css'
import { Button } from '../parts/button.tsx'
import { useDerived } from '../roadmap/use-derived.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { accountsFinder, namesIn } from './names-in.ts'

/** Below a text that may go outside and names an account in plain words: writes its token in place of the name, in one act. */
export function OfferToken({ text, take }: { readonly text: string; readonly take: (text: string) => void }) {
  const { state } = useSeen()
  const finder = useDerived(state, ['accounts'], accountsFinder)
  const names = namesIn(finder, text)
  if (names === undefined) return null
  const { found, withTokens } = names
  const [first] = found
  return (
    <p className={field.note}>
      {found.map(({ name }) => name).join(', ')} must not be named outside.{' '}
      <Button kind="go" onPress={() => take(withTokens)}>
        {found.length === 1 && first !== undefined ? `Say “${first.code}” there` : 'Say their codes there'}
      </Button>
    </p>
  )
}
