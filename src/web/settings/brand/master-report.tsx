import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { checkTemplate } from '../../../protocol/brand-routes.ts'
import css from './brand.module.css'

type Report = z.infer<typeof checkTemplate.answer>

/** Our layouts by what a person sees on them. */
const layoutWords: Readonly<Record<string, string>> = {
  cover: 'Cover', 'statement-list': 'What to expect', 'three-columns': 'Problems', timeline: 'Timeline', release: 'Release', 'lead-list': 'Recently launched', 'change-note': 'What changed', closing: 'Tell us, disclaimer', table: 'Tables', grid: 'Activity roadmap',
}
const reasonWords: Readonly<Record<Report['used'][number]['reason'], string>> = { chosen: 'you chose it', name: 'by its name', kind: 'by its kind', places: 'by its places', own: 'ours, in your theme' }
const groups = [['missing', 'Missing, and made up for'], ['changed', 'Looks another way'], ['left-out', 'Cleaned away'], ['note', 'To know']] as const

/** What a template holds and what becomes of it: what is missing or changes first, then which of its layouts stands for which of our slides. */
export function MasterReport({ report, chosen, choose, children }: { readonly report: Report; readonly chosen: Readonly<Record<string, string>>; readonly choose?: (ours: string, theirs: string) => void; readonly children: ReactNode }) {
  return (
    <div className={css.report}>
      {report.remarks.some(({ kind }) => kind === 'missing') ? null : <p className={css.whole}>Nothing is missing: every slide has a layout of yours to stand on.</p>}
      {groups.map(([kind, title]) => {
        const remarks = report.remarks.filter((one) => one.kind === kind)
        return remarks.length === 0 ? null : (
          <section key={kind} className={css[kind === 'left-out' ? 'leftOut' : kind]}>
            <h3>{title}</h3>
            <ul>
              {remarks.map(({ sentence }) => (
                <li key={sentence}>{kind === 'left-out' ? sentence.replace(/^Left out: (.)/, (_, first: string) => first.toUpperCase()) : sentence}</li>
              ))}
            </ul>
          </section>
        )
      })}
      <section>
        <h3>Layouts</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">Our slide</th>
              <th scope="col">Your layout</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {report.used.map(({ ours, theirs, reason }) => {
              const words = layoutWords[ours] ?? ours
              const could = report.layouts.filter(({ serves }) => serves.includes(ours))
              const own = chosen[ours]
              return (
                <tr key={ours}>
                  <th scope="row">{words}</th>
                  <td>
                    {choose === undefined || could.length < 2 ? (theirs ?? 'One that is added') : (
                      <select aria-label={`Your layout for ${words}`} value={own ?? ''} onChange={({ target }) => choose(ours, target.value)}>
                        <option value="">{theirs ?? 'One that is added'}</option>
                        {could.filter(({ name }) => name !== theirs || own === name).map(({ name }) => (
                          <option key={name} value={name}>
                            {name}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                  <td>{own === undefined ? reasonWords[reason] : reasonWords.chosen}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <section>
        <h3>Fonts and colours</h3>
        <p>{report.fonts.map(({ family, use }) => `${family} for ${use === 'title' ? 'titles' : 'text'}`).join(', ')}.</p>
        <p className={css.swatches} aria-hidden>
          {Object.entries(report.colors).map(([name, hex]) => (
            <i key={name} style={{ background: `#${hex}` }} title={name} />
          ))}
        </p>
      </section>
      <div className={css.acts}>{children}</div>
    </div>
  )
}
