import { expect, test } from 'vitest'
import { mailOf, readMail } from './read-mail.ts'
import { textOfHtml } from './text-of-html.ts'

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
const heading = 'From: =?utf-8?q?L=C3=A9na?= <lena@norrvik.example>\nTo: Feedback <feedback@fernhill.example>\nSubject: =?utf-8?b?RmlsdGVycyDinIU=?=\nMessage-ID: <one@norrvik.example>\n'

test('[CF13] a mail as it came is read whatever its encoding, and its answer parts, copies and attachments are told apart', async () => {
  const mail = `${heading}MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Filter f=FCr alle Berichte =
bitte.
--a
Content-Type: text/html; charset=utf-8

<p>Filter f&uuml;r alle</p>
--a--
--b
Content-Type: application/pdf; name="list.pdf"
Content-Disposition: attachment; filename="list.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`
  expect(await readMail(bytes(mail))).toEqual({
    messageId: '<one@norrvik.example>', from: 'Léna <lena@norrvik.example>', sender: 'lena@norrvik.example', to: ['feedback@fernhill.example'], subject: 'Filters ✅', text: 'Filter für alle Berichte bitte.',
    oddities: [{ place: 'Attachments', reason: 'One file is not kept: list.pdf.' }],
  })
})

const kept = async (text: string) => readMail(bytes(text))

test('[CF14] a bad mail is kept with the place and the reason, whatever it is', async () => {
  expect((await kept('From: lena@norrvik.example\nSubject: Nothing\n\n')).oddities).toEqual([
    { place: 'Message-ID', reason: expect.stringContaining('has none') }, { place: 'Text', reason: 'It says nothing.' },
  ])
  expect((await kept(`${heading}\n${'a'.repeat(30_000)}`))).toMatchObject({ text: 'a'.repeat(20_000), oddities: [{ place: 'Text', reason: expect.stringContaining('its beginning is kept') }] })
  expect(await readMail(new Uint8Array([0xff, 0xfe, 0x00, 0x80]))).toMatchObject({ from: undefined, oddities: expect.arrayContaining([expect.objectContaining({ place: expect.any(String) })]) })
  for (const odd of ['', '\n\n\n', 'no headings at all', `${heading}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=none\n\nHello`]) {
    const read = await kept(odd)
    expect(read.text.length).toBeGreaterThan(0)
    expect(read.text.length).toBeLessThanOrEqual(20_000)
  }
  expect((await kept(`${heading}Auto-Submitted: auto-replied\n\nI am away.`)).oddities).toEqual([{ place: 'Auto-Submitted', reason: 'A program wrote it, such as a note of absence.' }])
  expect((await kept(`${heading}Auto-Submitted: no\n\nHello`)).oddities).toEqual([])
  expect(await kept('no mail at all')).toMatchObject({ text: 'no mail at all', oddities: [{ place: 'The whole mail' }] })
  expect((await kept(`${heading}Content-Type: multipart/mixed; boundary="b"\n\nWords outside of every part`)).text).toBe('Words outside of every part')
  expect(mailOf({ text: 'Hello', from: { address: 'a@b.example' }, messageId: '<x>', attachments: Array.from({ length: 20 }, (_, at) => `f${at}`) }).oddities[0]?.reason).toMatch(/f11, and 8 more\.$/)
})

test('[CF14] of a page the words are kept as text, and nothing of it is ever run', async () => {
  const page = '<html><head><title>x</title><style>p{color:red}</style></head><body onload="steal()"><p>Hello &amp; <b>welcome</b>&#33;</p><script>alert(1)</script><img src="https://spy.example/x.png" onerror="alert(2)"><ul><li>one</li><li>two</li></ul><!-- hidden --><a href="javascript:alert(3)">press</a></body></html>'
  expect(textOfHtml(page)).toBe('Hello & welcome!\n- one\n- two\npress')
  const read = await readMail(bytes(`${heading}Content-Type: text/html; charset=utf-8\n\n${page}`))
  expect(read.text).toBe('Hello & welcome!\n- one\n- two\npress')
  expect(read.oddities).toEqual([{ place: 'Text', reason: expect.stringContaining('came as a page alone') }])
  expect(textOfHtml('<script>never closed')).toBe('')
  expect(textOfHtml('1 < 2 &lt;b&gt; <b')).not.toContain('<b>x')
})
