import { escapeAttribute, escapeText } from '../markup.ts'
import { ownLook, type PageLook } from './page-look.ts'

export interface FrameOptions {
  readonly language?: string
  readonly look?: PageLook
  /** Tags that lead programs to other forms of the page. */
  readonly links?: readonly string[]
}

/** A whole document round a body: found by no search engine, and telling no site where its reader was. */
export function pageFrame(title: string, body: string, { language = 'en', look = ownLook, links = [] }: FrameOptions = {}): string {
  return `<!doctype html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>${links.map((link) => `\n${link}`).join('')}
<style>${look.style}</style>
</head>
<body>
${body}
</body>
</html>
`
}
