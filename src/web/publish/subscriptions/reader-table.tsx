import type { SubscribedLink } from '../../../protocol/subscription-routes.ts'
import css from '../links/links.module.css'

const stands: Readonly<Record<SubscribedLink['standing'], string>> = { live: 'Live', expired: 'Ended: nothing is sent', revoked: 'Revoked: nothing is sent', off: 'Turned off: nothing is sent' }

/** How many readers of each shared page are told by mail. Whose addresses those are is told to nobody. */
export function ReaderTable({ links }: { readonly links: readonly SubscribedLink[] }) {
  return (
    <div className={css.scroll} role="region" aria-label="Readers by mail" tabIndex={0}>
      <table className={`${css.table} ${css.few}`}>
        <caption>Readers by mail</caption>
        <thead>
          <tr>
            <th scope="col">Link</th>
            <th scope="col">Told of</th>
            <th scope="col">Stands</th>
            <th scope="col" className={css.figure}>
              Readers
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ link, label, deck, audience, standing, subscribers }) => (
            <tr key={link}>
              <td>
                <b>{label}</b>
              </td>
              <td>
                {deck}, {audience}
              </td>
              <td className={standing === 'live' ? '' : css.warn}>{stands[standing]}</td>
              <td className={css.figure}>{subscribers.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
