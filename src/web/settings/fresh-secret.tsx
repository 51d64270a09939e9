import { Check, Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { copyText } from '../parts/copy-text.ts'
import css from './fresh-secret.module.css'

/** A link or a token that was just made: seen once, to be handed over. */
export function FreshSecret({ title, label, secret, children, done }: { readonly title: string; readonly label?: string; readonly secret: string; readonly children: ReactNode; readonly done: () => void }) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    setIsCopied(await copyText(secret))
  }
  return (
    <section className={css.fresh} role="status" aria-label={label ?? title}>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
      <code>{secret}</code>
      <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
      <Button kind="bare" onPress={done}>
        I have it
      </Button>
    </section>
  )
}
