import { escapeAttribute, escapeText } from '../markup.ts'

/** How small print stands in a letter. */
export const smallPrint = 'font-size:14px;line-height:21px;color:#5c5751;margin:16px 0'

/** A letter as a page of its own, for programs that show mails as pages. */
export function letterPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(title)}</title></head>
<body style="margin:0;padding:24px;font:16px/24px Inter,system-ui,sans-serif;color:#211e1a;background:#fff"><div style="max-width:600px;margin:0 auto">
${body}
</div></body>
</html>
`
}

/** The one thing to do in a letter. */
export function letterButton(address: string, text: string): string {
  return `<p style="margin:28px 0"><a href="${escapeAttribute(address)}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#1f5fa8;color:#fff;text-decoration:none;font-weight:500">${escapeText(text)}</a></p>`
}
