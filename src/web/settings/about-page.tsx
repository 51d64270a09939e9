import { useCallback } from 'react'
import { z } from 'zod'
import { Button } from '../parts/button.tsx'
import { openKeyList } from '../palette/palette-store.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { PageHead, PagePart } from './page-head.tsx'
import css from './account-page.module.css'
import { useAsked } from './use-asked.ts'

const described = z.object({ info: z.object({ version: z.string() }) })

/** What this is, which version runs, and where programs find it. */
export function AboutPage() {
  const { position, connection, pending } = useSeen()
  const ask = useCallback(async () => described.parse(await (await fetch('/api/v1/openapi.json')).json()).info.version, [])
  const { asked } = useAsked(ask)
  const lines: readonly (readonly [string, string])[] = [
    ['Version', asked.is === 'here' ? asked.answer : asked.is === 'asking' ? '…' : 'not known: the service does not answer'],
    ['This copy', `up to entry ${position.toLocaleString('en')}, ${connection === 'live' ? 'live' : connection === 'offline' ? 'offline' : 'connecting'}${pending === 0 ? '' : `, ${pending} not sent yet`}`],
    ['Licence', 'Apache 2.0'],
  ]
  return (
    <>
      <PageHead title="About">Throughline joins what the product will ship, what marketing and partners plan, and what product marketing does about it.</PageHead>
      <PagePart title="This service">
        {lines.map(([name, text]) => (
          <div className={css.row} key={name}>
            <span>{name}</span>
            <span>{text}</span>
          </div>
        ))}
        <div className={css.row}>
          <span>For programs</span>
          <a href="/api">The API, with every command and route</a>
        </div>
        <div className={css.row}>
          <span>For fingers</span>
          <Button onPress={openKeyList}>All keys</Button>
        </div>
      </PagePart>
    </>
  )
}
