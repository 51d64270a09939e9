import { expect, test } from 'vitest'
import { mailOf } from './read-mail.ts'
import { textOfHtml } from './text-of-html.ts'

/** So many letters of one thing, over and over. */
const flood = (of: string, letters = 10_000_000) => of.repeat(Math.ceil(letters / of.length))

// What looked again from each of a million tags to the end would not end here.
test('[CF23] a page of 10 MB in which nothing is closed is read once from end to end', () => {
  for (const of of ['<script ', '<li ', '<br ', '<p', '</p ', '</td ', '<style>', '<script>', '<svg>', '<!--', '<![CDATA[', '<', '<a href="', '</script ', '<script></script ']) expect([of, textOfHtml(`Hello${flood(of)}`)]).toEqual([of, expect.stringMatching(/^Hello(?:<*)$/)])
  for (const of of ['<br>', '<p></p>', '<script></script>', '<style></style\t>', '<!---->', '<td></td> ', ' ', '\n', '&nbsp;', '<li></li>\n']) expect([of, textOfHtml(`Hello${flood(of, 1_000_000)}`).slice(0, 5)]).toEqual([of, 'Hello'])
  expect(textOfHtml(`${flood('<br>', 1_000_000)}Hello`)).toBe('Hello')
  expect(textOfHtml(flood('&'))).toMatch(/^&+$/)
})

test('[CF23] of a page no more is read than what is kept and a little beyond it, and that it was longer is said', () => {
  const page = `<p>${'word '.repeat(2_000_000)}</p>`
  expect(textOfHtml(page).length).toBeLessThanOrEqual(50_000)
  expect(mailOf({ html: page, messageId: '<1>', from: { address: 'a@b.example' } })).toMatchObject({ text: 'word '.repeat(4_000).trim(), oddities: [{ place: 'Text' }, { place: 'Text', reason: expect.stringContaining('its beginning is kept') }] })
})

test('[CF14] words stand in their lines, whatever stands about them in the page', () => {
  expect(textOfHtml('<div>One\n <b>two</b>  three</div>\n<div>four<br/>five<BR>six</div><hr><table><tr><td>a</td><td>b</td></tr></table>')).toBe('One two three\nfour\nfive\nsix\n\na\tb')
  expect(textOfHtml('<p>one</p><br><br><br><br><p>two</p>')).toBe('one\n\ntwo')
  expect(textOfHtml('<SCRIPT src="x">a</Script >b<title>c</title><scripted>d</scripted><style>e')).toBe('b d')
  expect(textOfHtml('a <!-- <b> -- > --> b &amp; &#65;&#x42;&nothing; &#0; 1 < 2, 3<4')).toBe('a b & AB&nothing;   1 < 2, 3<4')
})
