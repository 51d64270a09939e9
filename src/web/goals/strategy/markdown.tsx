import type { ReactNode } from 'react'
import { partsOfText } from '../../../core/audiences/generated-blocks.ts'
import { type Block, type Inline, readMarkdown } from '../../../lib/markdown.ts'
import { ReportingLines } from './reporting-lines.tsx'
import css from './text.module.css'

/** A text of the strategy as it is read: its marks drawn, and what it says is made of data made here (row F10). */
export function StrategyText({ text }: { readonly text: string }) {
  return (
    <div className={css.text}>
      {partsOfText(text).map((part, at) => (part.is === 'text' ? <Blocks key={at} text={part.text} /> : part.name === 'reporting_structure' ? <ReportingLines key={at} of={part.of} /> : <p key={at} className={css.unknown}>{part.written}: nothing is made here under the name “{part.name}”.</p>))}
    </div>
  )
}

function Blocks({ text }: { readonly text: string }) {
  return <>{readMarkdown(text).map((block, at) => <Drawn key={at} block={block} />)}</>
}

function Drawn({ block }: { readonly block: Block }) {
  if (block.is === 'heading') return <h3>{inline(block.inline)}</h3>
  if (block.is === 'list') {
    const lines = block.items.map((one, at) => <li key={at}>{inline(one)}</li>)
    return block.ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>
  }
  const lines = block.lines.map((one, at) => <span key={at}>{at === 0 ? null : <br />}{inline(one)}</span>)
  return block.is === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>
}

function inline(pieces: readonly Inline[]): ReactNode[] {
  return pieces.map((piece, at) => {
    if (piece.is === 'link') return <a key={at} href={piece.to} rel="noreferrer">{piece.text}</a>
    if (piece.is === 'strong') return <b key={at}>{piece.text}</b>
    return piece.is === 'emphasis' ? <em key={at}>{piece.text}</em> : piece.is === 'code' ? <code key={at}>{piece.text}</code> : piece.text
  })
}
