import { useId } from 'react'
import type { LinkDraft } from './link-draft.ts'
import css from './links.module.css'

interface LinkFieldsProps {
  readonly draft: LinkDraft
  readonly set: (fields: Partial<LinkDraft>) => void
  /** The link has a password already. */
  readonly hasPassword?: boolean
}

/** Whom a link is for. */
export function LabelField({ draft: { label }, set }: LinkFieldsProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Who for</label>
      <span>
        <input id={id} autoFocus required value={label} maxLength={300} placeholder="Advisory board" onChange={(event) => set({ label: event.target.value })} />
        <small>never told outside</small>
      </span>
    </>
  )
}

/** What opens a link: nothing more, a password, or a mail to certain addresses. */
export function WayFields({ draft: { way, password, emails }, set, hasPassword = false }: LinkFieldsProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-way`}>Opens with</label>
      <span>
        <select id={`${id}-way`} className={css.wide} value={way} aria-describedby={`${id}-what`} onChange={(event) => set({ way: event.target.value as LinkDraft['way'] })}>
          <option value="nothing">The address alone</option>
          <option value="password">A password</option>
          <option value="mail">A mail to certain addresses</option>
        </select>
        <small className={css.under} id={`${id}-what`}>
          {way === 'nothing' ? 'Programs may follow it: feeds of changes, and a calendar of releases.' : 'No feed, no calendar and no frame: programs give no password and read no mail.'}
        </small>
      </span>
      {way === 'password' ? (
        <>
          <label htmlFor={`${id}-password`}>{hasPassword ? 'New password' : 'Password'}</label>
          <span>
            <input id={`${id}-password`} required={!hasPassword} minLength={8} maxLength={200} autoComplete="off" value={password} onChange={(event) => set({ password: event.target.value })} />
            {hasPassword ? <small>empty: the old one stays</small> : null}
          </span>
        </>
      ) : null}
      {way === 'mail' ? (
        <>
          <label htmlFor={`${id}-emails`}>Addresses</label>
          <textarea id={`${id}-emails`} required rows={3} value={emails} placeholder={'ida@norrvik.example\nolek@norrvik.example'} onChange={(event) => set({ emails: event.target.value })} />
        </>
      ) : null}
    </>
  )
}

/** The sites that may show the page in a frame. */
export function SitesField({ draft: { sites }, set }: LinkFieldsProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>In frames of</label>
      <span>
        <input id={id} value={sites} placeholder="https://www.example.com" onChange={(event) => set({ sites: event.target.value })} />
        <small>no site unless named</small>
      </span>
    </>
  )
}
