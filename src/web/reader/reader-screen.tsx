import { useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { listViews } from '../../protocol/view-routes.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { OuterBar } from '../shell/outer-bar.tsx'
import { AccountWays } from '../sign-in/account-ways.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { Published } from './published.tsx'
import { ReaderMenu } from './reader-menu.tsx'
import css from './reader.module.css'
import type { Shelf } from './shelf.ts'
import { ViewsNow } from './views-now.tsx'
import { WhatChanged } from './what-changed.tsx'

/** The home of whoever reads Views: what was published for them, what changed, and how it stands. No record is asked for, and none comes. */
export function ReaderScreen() {
  const { ws } = useParams({ from: '/$ws/views' })
  const { part } = useSearch({ from: '/$ws/views' })
  const client = useClient()
  const ask = useCallback(() => client.call(listViews, { params: { ws } }), [client, ws])
  const { asked, again } = useAsked(ask)
  const name = asked.is === 'here' ? asked.answer.name : 'Throughline'
  useEffect(() => {
    document.title = `${name} · Throughline`
  }, [name])
  return (
    <div className={css.page}>
      <OuterBar>
        <ReaderMenu />
      </OuterBar>
      <main className={css.main}>
        {asked.is === 'asking' ? <p role="status" className={css.quiet}>Looking at what is here for you …</p> : null}
        {asked.is === 'refused' ? (
          <EmptyState title="This cannot be shown" steps={<Button kind="main" onPress={() => void again()}>Try again</Button>}>
            <p>{asked.sentence}</p>
          </EmptyState>
        ) : null}
        {asked.is !== 'here' ? null : part === 'account' ? (
          <>
            <h1>Your account</h1>
            <AccountWays />
          </>
        ) : (
          <OnTheShelf shelf={asked.answer} />
        )}
      </main>
    </div>
  )
}

function OnTheShelf({ shelf }: { readonly shelf: Shelf }) {
  const { views, name } = shelf
  if (views.length === 0) {
    return (
      <>
        <h1>{name}</h1>
        <EmptyState title="Nothing is here for you to read yet">
          <p>What is made for guests is shown to them when it is. Are you looking for a roadmap? Ask whoever invited you to {name}: they can send you the deck, or give you another role.</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <h1>{name}</h1>
      <p className={css.lede}>The roadmap as it is told to {inWords(views.map(({ title }) => title.toLowerCase()))}.</p>
      <Published shelf={shelf} />
      <WhatChanged shelf={shelf} />
      <ViewsNow shelf={shelf} />
    </>
  )
}

function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
