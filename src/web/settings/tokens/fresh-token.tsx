import { addDays } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { FreshSecret } from '../fresh-secret.tsx'
import { roleWords } from '../roles/role-words.ts'

interface Made {
  readonly token: { readonly name: string; readonly role: keyof typeof roleWords; readonly expiresAt?: string | undefined }
  readonly value: string
}

/** The value of a token that was just made. It is not shown again. */
export function FreshToken({ made: { token, value }, done }: { readonly made: Made; readonly done: () => void }) {
  const until = token.expiresAt === undefined ? '' : ` until ${labelDays(addDays(token.expiresAt.slice(0, 10), -1))}`
  return (
    <FreshSecret title={token.name} label="New token" secret={value} done={done}>
      Copy it now; it is not shown again. It acts as {roleWords[token.role].toLowerCase()}
      {until}.
    </FreshSecret>
  )
}
