import css from './panes.module.css'

export interface ToldLine {
  readonly group: string
  readonly title: string
  readonly sentence: string
  readonly reason?: string | undefined
  /** It moved, and no reason that may leave stands with it. */
  readonly silent?: boolean
}

/** What changed, by group, each line with its reason where one may leave. */
export function ToldLines({ lines }: { readonly lines: readonly ToldLine[] }) {
  return (
    <dl className={css.lines}>
      {lines.map((line, index) => (
        <div key={`${index} ${line.title}`}>
          <dt>{line.group === lines[index - 1]?.group ? <span className="unseen">{line.group}</span> : line.group}</dt>
          <dd>
            <Sentence {...line} />
            {line.reason === undefined || line.sentence.includes(line.reason) ? null : ` ${line.reason}`}
            {line.silent === true ? <span className={css.warn}> No reason yet that may leave.</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The name of what a sentence speaks of stands out; a sentence that does not name it follows its name. */
function Sentence({ sentence, title }: ToldLine) {
  const at = sentence.indexOf(title)
  if (at < 0) return <><b>{title}</b> {sentence}</>
  return <>{sentence.slice(0, at)}<b>{title}</b>{sentence.slice(at + title.length)}</>
}
