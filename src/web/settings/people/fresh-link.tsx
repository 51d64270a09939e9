import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import css from './people-page.module.css'

/** A link that lets somebody in: seen once, to be handed over. */
export function FreshLink({ title, hint, link, done }: { readonly title: string; readonly hint: string; readonly link: string; readonly done: () => void }) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setIsCopied(true)
  }
  return (
    <section className={css.fresh} role="status" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p>{hint}</p>
      </div>
      <code>{link}</code>
      <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
      <Button kind="bare" onPress={done}>
        I have it
      </Button>
    </section>
  )
}
