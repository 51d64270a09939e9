import { useState } from 'react'
import type { DriftOffer } from '../../../core/editions/drift-offers.ts'
import type { Edition } from '../../../core/editions/editions.ts'
import type { DriftAnswer } from '../../../protocol/drift-routes.ts'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { choicesOf, chosenAtFirst, eachOnce } from './choices.ts'
import css from './returned.module.css'
import { ReturnedLine } from './returned-line.tsx'

interface ReturnedLinesProps {
  readonly told: DriftAnswer
  /** The edition on whose page the file was dropped. */
  readonly asked: Pick<Edition, 'id' | 'title'>
  /** Takes offers of so many texts, with the reason; answers what stands in the way. */
  readonly take: (offers: readonly DriftOffer[], texts: number, reason: string | undefined) => Promise<string | undefined>
  readonly close: () => void
}

/** What was edited, page by page, with where each text goes, and one act that takes all that was chosen. */
export function ReturnedLines({ told, asked, take, close }: ReturnedLinesProps) {
  const { edition, missing, added } = told
  const drifts = eachOnce(told.drifts)
  const [chosen, setChosen] = useState(() => chosenAtFirst(drifts))
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const choices = drifts.map(choicesOf)
  const taken = choices.flatMap((of, at) => of.filter(({ key }) => key === chosen.get(at)))
  const takeAll = async (reason: string | undefined) => setSentence(await take(taken.flatMap(({ offers }) => offers), taken.length, reason))
  const left = drifts.filter(({ offers }, at) => !chosen.has(at) && offers.every(({ standing }) => standing !== 'taken')).length
  const pages = [...new Set(drifts.map(({ page }) => page))]
  return (
    <>
      <div className={css.head}>
        <p role="status">
          {drifts.length === 0 ? <>No words of <b>{edition.title}</b> were edited.</> : <><b>{drifts.length === 1 ? 'One text was' : `${drifts.length} texts were`} edited</b> in {edition.title}.</>}
          {edition.id === asked.id ? null : ' Its check address says that it is of this edition.'}
        </p>
        <Button kind="bare" onPress={close}>Another deck</Button>
      </div>
      {pages.map((page) => (
        <section key={page} className={css.page} aria-label={`Page ${page}`}>
          <h4><span>{page}</span> {drifts.find((one) => one.page === page)?.slide}</h4>
          <ul>
            {drifts.map((drift, at) => (drift.page === page ? <ReturnedLine key={at} drift={drift} chosen={chosen.get(at)} choose={(key) => setChosen((before) => withChoice(before, at, key))} /> : null))}
          </ul>
        </section>
      ))}
      <Pages words="not in the file any more" pages={missing} />
      <Pages words="new in the file, and left alone" pages={added} />
      {choices.every((of) => of.length === 0) ? null : (
        <div className={css.foot}>
          {isAsked ? <ReasonField label={`Take ${texts(taken.length)} to ${taken.length === 1 ? 'its field' : 'their fields'}. One undo takes it back.`} sentence={sentence} done={(reason) => void takeAll(reason)} cancel={() => setIsAsked(false)} /> : (
            <>
              <Button kind="main" isDisabled={taken.length === 0} onPress={() => setIsAsked(true)}>Take {taken.length === 0 ? 'what is chosen' : texts(taken.length)} …</Button>
              <p>{left === 0 ? 'None is left.' : left === 1 ? 'One is left as it is.' : `${left} are left as they are.`}</p>
            </>
          )}
        </div>
      )}
    </>
  )
}

function texts(count: number): string {
  return count === 1 ? 'one text' : `${count} texts`
}

function withChoice(before: ReadonlyMap<number, string>, at: number, key: string | undefined): ReadonlyMap<number, string> {
  const next = new Map(before)
  if (key === undefined) next.delete(at)
  else next.set(at, key)
  return next
}

function Pages({ words, pages }: { readonly words: string; readonly pages: DriftAnswer['missing'] }) {
  if (pages.length === 0) return null
  return (
    <p className={css.pages}>
      {pages.length === 1 ? 'One page is' : `${pages.length} pages are`} {words}: {pages.map(({ page, slide }) => `${page} ${slide}`).join('; ')}.
    </p>
  )
}
