import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import { decks } from '../../../core/decks/decks.ts'
import { addDays, daysBetween } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { changeShareLink, revokeShareLink, type ShareLinkAnswer } from '../../../protocol/share-routes.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './links.module.css'

interface LinkTableProps {
  readonly title: string
  readonly links: readonly ShareLinkAnswer[]
  readonly again: () => Promise<void>
  readonly change: (link: ShareLinkAnswer) => void
}

/** Links with whom they are for, what they show, how they are opened and how often they were. */
export function LinkTable({ title, links, again, change }: LinkTableProps) {
  return (
    <div className={css.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={`${css.table} ${css.stacks}`}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Who for</th>
            <th scope="col">Shows</th>
            <th scope="col">Opens with</th>
            <th scope="col" className={css.figure}>Views</th>
            <th scope="col">Last seen</th>
            <th scope="col">Ends</th>
            <th scope="col">
              <span className="unseen">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} again={again} change={() => change(link)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Days before its end at which a link is shown as ending soon, and those that are added. */
const soon = 14
const longer = 90

const ways: Readonly<Record<ShareLinkAnswer['opensWith'], string>> = { nothing: 'The address alone', password: 'A password', mail: 'A mail' }
const stands: Readonly<Record<ShareLinkAnswer['standing'], string>> = { live: '', expired: 'Ended', revoked: 'Revoked', off: 'Turned off' }

function LinkRow({ link, again, change }: { readonly link: ShareLinkAnswer; readonly again: () => Promise<void>; readonly change: () => void }) {
  const { state, today } = useSeen()
  const [mayRevoke, mayChange] = [useMay('share-link.revoke'), useMay('share-link.change')]
  const { extend, revoke } = useLinkActs(link, again)
  const [isSure, setIsSure] = useState(false)
  const { label, deck, audience, edition, opensWith, emails, sites, views, downloads, lastViewed, expires, standing, madeBy } = link
  const left = daysBetween(today, expires)
  const endsSoon = standing === 'live' && left <= soon
  return (
    <tr>
      <td>
        <b>{label}</b>
        <small>by {madeBy}</small>
      </td>
      <td>
        {titleOf(decks.list(state), deck)}
        <small>for {titleOf(audiences.list(state), audience).toLowerCase()}, {edition === undefined ? 'the current edition' : `edition ${edition} alone`}</small>
      </td>
      <td>
        {ways[opensWith]}
        {emails.length === 0 ? null : <small>{emails.length === 1 ? '1 address' : `${emails.length} addresses`}</small>}
        {sites.length === 0 ? null : <small>In frames of {sites.map((site) => site.replace(/^https?:\/\//, '')).join(', ')}</small>}
      </td>
      <td className={css.figure} data-label="Views">
        {views.toLocaleString('en')}
        {downloads === 0 ? null : <small>{downloads.toLocaleString('en')} {downloads === 1 ? 'file' : 'files'}</small>}
      </td>
      <td className={css.day} data-label="Last seen">{lastViewed === undefined ? 'Never' : lastViewed === today ? 'Today' : labelDays(lastViewed)}</td>
      <td className={`${css.day} ${endsSoon ? css.warn : ''}`} data-label="Ends">
        {standing === 'live' ? `${labelDays(expires)}${endsSoon ? `, in ${left} ${left === 1 ? 'day' : 'days'}` : ''}` : stands[standing]}
      </td>
      <td className={css.acts}>
        {standing === 'revoked' || !mayRevoke ? null : isSure ? (
          <>
            <Button kind="bare" onPress={() => setIsSure(false)}>
              Keep it
            </Button>
            <Button onPress={() => void revoke()}>Revoke for good</Button>
          </>
        ) : (
          <>
            {mayChange ? <Button kind="bare" aria-label={`Settings of ${label}`} onPress={change}>Settings</Button> : null}
            {endsSoon ? <Button kind="bare" aria-label={`Extend ${label}`} onPress={() => void extend(addDays(today, longer))}>Extend</Button> : null}
            <Button kind="bare" aria-label={`Revoke ${label}`} onPress={() => setIsSure(true)}>
              Revoke
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}

const titleOf = (all: readonly { readonly key: string; readonly title: string }[], key: string) => all.find((one) => one.key === key)?.title ?? key

function useLinkActs({ id, label }: ShareLinkAnswer, again: () => Promise<void>) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const name = label.replaceAll('*', '∗')
  const does = async (act: () => Promise<unknown>, sentence: string) => {
    try {
      await act()
      say({ key: id, sentence })
      await again()
    } catch (error) {
      say({ key: id, sentence: sentenceOf(error), kind: 'refused' })
    }
  }
  return {
    revoke: () => does(() => client.call(revokeShareLink, { params: { ws, link: id } }), `The link of *${name}* is revoked`),
    extend: (expires: string) => does(() => client.call(changeShareLink, { params: { ws, link: id }, body: { id: crypto.randomUUID(), expires } }), `The link of *${name}* is good until ${labelDays(expires)}`),
  }
}
