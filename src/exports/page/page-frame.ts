import { escapeAttribute, escapeText } from '../markup.ts'
import { pageStyle } from './page-style.ts'

/** A whole document round a body: found by no search engine, and telling no site where its reader was. */
export function pageFrame(title: string, body: string, language = 'en'): string {
  return `<!doctype html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`
}
