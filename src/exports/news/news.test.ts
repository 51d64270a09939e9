import { expect, test } from 'vitest'
import type { EditionNews } from '../../core/editions/page/edition-news.ts'
import { chatMessage } from './chat-message.ts'
import { closedLetter, editionLetter } from './edition-letter.ts'

const at = { page: 'https://roadmap.example.com/s/page', end: 'https://roadmap.example.com/subscription/end/way' }
const news: EditionNews = {
  name: 'Fernhill roadmap, edition 3', day: '2026-05-20', disclaimer: 'A plan, not a promise.',
  changes: {
    since: 'edition 2', headline: 'One date slips and Alerts joins the plan',
    groups: [
      { group: 'moved', lines: [{ name: 'Relay 8.0', sentence: 'Relay 8.0 moves from June to July 2026.', reason: 'We found a fault.' }] },
      { group: 'new', lines: [{ name: 'Alerts', sentence: 'Alerts <b>joins</b>\nthe plan.', reason: '' }] },
    ],
  },
}

test('[SB4] a letter tells the changes under their headings, as text and as a page, with its two addresses', () => {
  const { subject, text, html } = editionLetter(news, at)
  expect(subject).toBe('Fernhill roadmap, edition 3: One date slips and Alerts joins the plan')
  expect(text).toBe(`Fernhill roadmap, edition 3, 20 May 2026.

One date slips and Alerts joins the plan.

Moved
- Relay 8.0 moves from June to July 2026. We found a fault.

New
- Alerts <b>joins</b> the plan.

Read it all:
${at.page}

A plan, not a promise.

You are told of each new edition because you asked for it on the page that was shared with you. To get no more of these mails:
${at.end}
`)
  expect(html).toContain('<li style="margin:6px 0">Alerts &lt;b&gt;joins&lt;/b&gt; the plan.</li>')
  for (const address of [at.page, at.end]) expect(html).toContain(`href="${address}"`)
  expect(html).not.toMatch(/<(script|img|link)|src=|url\(/)
  expect(editionLetter(news, at)).toEqual({ subject, text, html })
})

test('[SB4] a first edition says so, a subject is one line that is not too long, and a page behind a password stands in no mail', () => {
  expect(editionLetter({ ...news, changes: undefined }, at).text).toContain('It is the first edition.')
  const long = editionLetter({ ...news, name: `Fernhill\r\nBcc: else@norrvik.example ${'roadmap '.repeat(40)}` }, at).subject
  expect([long.includes('\n'), long.length <= 150, long.endsWith('…')]).toEqual([false, true, true])
  const closed = closedLetter(at)
  for (const part of [closed.subject, closed.text, closed.html]) expect(part).not.toMatch(/Fernhill|Relay|edition 3/)
  expect(closed.text).toContain(at.page)
})

test('[SB12] a message has one text in Slack’s form, in which nothing calls anybody and no text is a mark', () => {
  const { text } = chatMessage({ ...news, name: 'A *bold* plan <!channel> @here & more' }, at.page)
  expect(text.split('\n\n')).toEqual([
    '*A \u200b*\u200bbold\u200b*\u200b plan &lt;!channel&gt; @\u200bhere &amp; more* is published.', 'One date slips and Alerts joins the plan.',
    '*Moved*\n• Relay 8.0 moves from June to July 2026. We found a fault.', '*New*\n• Alerts &lt;b&gt;joins&lt;/b&gt; the plan.', `<${at.page}|Open the edition>`,
  ])
  const many = { ...news, changes: { since: '', headline: 'Much changes', groups: [{ group: 'new' as const, lines: Array.from({ length: 40 }, (_, index) => ({ name: '', sentence: `Part ${index} joins.`, reason: '' })) }] } }
  expect(chatMessage(many, at.page).text).toContain('And 10 more.')
  expect(Object.keys(chatMessage(news, at.page))).toEqual(['text'])
})
