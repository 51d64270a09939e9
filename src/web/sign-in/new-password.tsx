import { passwordLetters } from '../../protocol/auth-routes.ts'
import { LineField } from './line-field.tsx'

/** A password that is being chosen. Long beats strange, so nothing but its length is asked of it. */
export function NewPassword({ label = 'Password', value, onText, sentence }: { readonly label?: string; readonly value: string; readonly onText: (text: string) => void; readonly sentence?: string | undefined }) {
  return (
    <LineField
      label={label} type="password" name="new-password" autoComplete="new-password" minLength={passwordLetters.least} value={value} onText={onText} sentence={sentence}
      note={`${passwordLetters.least} letters or more; a few words in a row are good.`}
    />
  )
}
