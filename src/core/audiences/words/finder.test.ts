import { expect, test } from 'vitest'
import { givenRecords, made } from '../../../testing/record-changes.ts'
import { privateAddressesIn } from './addresses.ts'
import { signsOfWord, WordsFinder } from './finder.ts'
import { hitFinder } from './hits.ts'
import { spell } from './spelling.ts'

const finder = (...words: string[]) => new WordsFinder(words.map((word) => [word, word] as const))
const found = (text: string, ...words: string[]) => finder(...words).all(text).map(({ word, start, end }) => [word, text.slice(start, end)])

test('[WO1] a word is found whatever its case, accents and ligatures, and whatever nobody sees in it', () => {
  expect(found('for ACME  corp first', 'Acme Corp')).toEqual([['Acme Corp', 'ACME  corp']])
  expect(found('Für Ácmé.', 'Acme')).toEqual([['Acme', 'Ácmé']])
  expect(found('Fu\u0308r A\u0301cme\u0301 gebaut', 'Acme')).toEqual([['Acme', 'A\u0301cme\u0301']])
  expect(found('die ﬁrma Oﬃce', 'Firma', 'Office')).toEqual([['Firma', 'ﬁrma'], ['Office', 'Oﬃce']])
  expect(found('Ac\u00adme, A\u200dcme and \ufeffAcme', 'Acme')).toHaveLength(3)
  expect(found('Søren Łuk and STRASSE', 'Soren Luk', 'Straße')).toEqual([['Soren Luk', 'Søren Łuk'], ['Straße', 'STRASSE']])
  expect(found('Ａｃｍｅ wide, 𝐀𝐜𝐦𝐞 bold', 'Acme')).toHaveLength(2)
  expect(found('İstanbul', 'istanbul')).toHaveLength(1)
})

test('[WO2] a gap of a word is any gap of a text, also in an address, at the end of a line, and between a small letter and a capital', () => {
  for (const text of ['project%20phoenix-faq', 'Project\u00a0Phoenix', 'Project\u2003Phoenix', 'PROJECT_PHOENIX', 'Project\nPhoenix', 'project-\nphoenix', 'ProjectPhoenix', 'project%2520phoenix', 'Project\u200bPhoenix', 'Project, Phoenix']) {
    expect([text, found(text, 'Project Phoenix')]).toEqual([text, [['Project Phoenix', expect.any(String)]]])
  }
  expect(found('https://example.com/%C3%81cme', 'Acme')).toEqual([['Acme', '%C3%81cme']])
  expect(found('Acme™ and Acme²', 'Acme')).toHaveLength(2)
})

test('[WO3] a word that is broken over two lines is found, with a hyphen or without', () => {
  for (const text of ['Acme\nsoft', 'Acme-\nsoft', 'Ac\nmesoft', 'Acme\u00ad\nsoft']) expect([text, found(text, 'Acmesoft')]).toEqual([text, [['Acmesoft', text]]])
  expect(found('the first line\n\nthe second', 'linethe')).toEqual([])
})

test('[WO4] a word inside another is not found', () => {
  for (const text of ['acmecorporation', 'An acmecorp', 'Pacme Corp', 'Acme Corps', 'acme2', 'ac me corp', 'AcmeCorporate']) expect([text, found(text, 'Acme Corp')]).toEqual([text, []])
  expect(found('JavaScript and GitLab', 'Script', 'Lab', 'Git')).toEqual([])
  expect(found('another may be', 'An Other', 'Maybe')).toEqual([])
})

test('[WO5] a word’s own signs must be there, with spaces about them or not', () => {
  expect(found('Written in C++, not C or C+', 'C++')).toEqual([['C++', 'C++']])
  expect(found('AT&T, AT & T, and look at t-shirts', 'AT&T')).toHaveLength(2)
  expect(found('O’Brien and O\'Brien, not OBrien', "O'Brien")).toHaveLength(2)
  expect(found('asp.net and .NET', '.NET')).toEqual([['.NET', '.NET']])
  expect(found('ana.bell@northgate.example ana bell', 'ana.bell@northgate.example')).toHaveLength(1)
  expect(found('by @abell, not x@abell', '@abell')).toHaveLength(1)
  expect(found('Bell, Ana; Bell Ana', 'Bell, Ana')).toHaveLength(1)
})

test('[WO6] a number is found with its thousands set apart or not', () => {
  for (const text of ['1,200,000', '1.200.000', "1'200'000", '1200000']) expect([text, found(`about ${text} users`, '1,200,000')]).toEqual([text, [['1,200,000', text]]])
  expect(found('12.5 % of 1,200', '125', '200')).toEqual([])
})

test('[WO7] scripts written without spaces need none about a word', () => {
  expect(found('アクメ社の機能', 'アクメ')).toEqual([['アクメ', 'アクメ']])
  expect(found('与Acme合作', 'Acme')).toHaveLength(1)
  expect(found('아크메는 좋다', '아크메')).toHaveLength(1)
})

test('[WO7] in such a script two signs are a whole name; in others they are no name to be known by', () => {
  const state = givenRecords(made('people', 'wang', { name: '王伟', role: 'viewer' }), made('people', 'bo', { name: 'Bo', role: 'viewer' }))
  expect(hitFinder([state], { key: 'customers', inside: false })('由王伟负责, and Bo helps').map(({ word }) => word)).toEqual(['王伟'])
})

test('[WO8] the longest word is found where several begin, each place once', () => {
  expect(found('Acme Corp Europe and Acme', 'Acme', 'Acme Corp', 'Acme Corp Europe')).toEqual([['Acme Corp Europe', 'Acme Corp Europe'], ['Acme', 'Acme']])
  expect(signsOfWord(' Project-Phoenix ')).toEqual(signsOfWord('project  PHOENIX'))
  expect(finder('', ' - ').all('- anything')).toEqual([])
})

const addresses = (text: string, ...hosts: string[]) => privateAddressesIn(spell(text), hosts).map(({ address, start, end }) => [address, text.slice(start, end)])

test('[WO9] private addresses are found: of the machine, the network, pages with no public name, and hosts that the workspace names', () => {
  for (const text of ['localhost', 'http://wiki/start', '10.1.2.3', '192.168.0.12', '172.20.1.1', '127.0.0.1', '169.254.1.1', 'git.acme.internal', 'printer.local', '\\\\server\\share', 'file:///etc/x', '::1', 'fd12:3456:789a::1']) {
    expect([text, addresses(`see ${text} there`).length]).toEqual([text, 1])
  }
  for (const text of ['http://wiki.', 'http://wiki, or', '(http://wiki).', '[http://wiki]', '<http://wiki>;', 'http://build_box/x', 'http://ida@wiki!']) expect([text, addresses(`see ${text} there`).length]).toEqual([text, 1])
  for (const text of ['https://example.com/a', 'https://example.com.', 'https://ida:secret@example.com/', 'https://…', '172.32.1.1', '8.8.8.8', '1.34.100', 'v10.1.2.3', 'local and internal', '11:30', 'example.localtime.com', 'the intranet', 'localhosts']) expect([text, addresses(text, 'intranet', 'wiki')]).toEqual([text, []])
  expect(addresses('https://WIKI.corp.example.com/x, https://intranet/', 'corp.example.com', 'intranet')).toEqual([['corp.example.com', 'corp.example.com'], ['intranet', 'intranet']])
  expect(addresses('notcorp.example.com', 'corp.example.com')).toEqual([])
})

test('[WO9] the host that the service itself is reached at may be said', () => {
  const state = givenRecords(made('settings', 'settings', { name: 'Company', zone: 'UTC', privateHosts: ['roadmap.corp.example.com'] }))
  const hits = (own?: string) => hitFinder([state], { key: 'customers', inside: false }, own)('http://localhost:4600/e/x http://roadmap.corp.example.com/e/x').map(({ word }) => word)
  expect(hits()).toEqual(['localhost', 'roadmap.corp.example.com'])
  expect(hits('localhost')).toEqual(['roadmap.corp.example.com'])
  expect(hits('roadmap.corp.example.com')).toEqual(['localhost'])
})
