import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { addDays } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { roleWords } from '../roles/role-words.ts'
import css from './tokens-page.module.css'

interface Made {
  readonly token: { readonly name: string; readonly role: keyof typeof roleWords; readonly expiresAt?: string | undefined }
  readonly value: string
}

/** The value of a token that was just made. It is not shown again. */
export function FreshToken({ made, done }: { readonly made: Made; readonly done: () => void }) {
  const [isCopied, setIsCopied] = useState(false)
  const { token, value } = made
  const until = token.expiresAt === undefined ? '' : ` until ${labelDays(addDays(token.expiresAt.slice(0, 10), -1))}`
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setIsCopied(true)
  }
  return (
    <section className={css.fresh} aria-label="New token" role="status">
      <div>
        <h2>{token.name}</h2>
        <p>
          Copy it now; it is not shown again. It acts as {roleWords[token.role].toLowerCase()}
          {until}.
        </p>
      </div>
      <code>{value}</code>
      <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
      <Button kind="bare" onPress={done}>
        I have it
      </Button>
    </section>
  )
}
