import { expect, test } from 'vitest'
import { readMarkdown } from './markdown.ts'

const plain = (text: string) => [{ is: 'text', text }]

test('[SY16] headings, lists, quotes, strong, emphasis, code and links are read', () => {
  expect(readMarkdown('# Why\nOne **true** copy,\nand *no* `night`.\n\n- first\n  goes on\n- second\n1. then\n\n> said [so](https://example.com/x)')).toEqual([
    { is: 'heading', level: 1, inline: plain('Why') },
    { is: 'paragraph', lines: [[{ is: 'text', text: 'One ' }, { is: 'strong', text: 'true' }, { is: 'text', text: ' copy,' }], [{ is: 'text', text: 'and ' }, { is: 'emphasis', text: 'no' }, { is: 'text', text: ' ' }, { is: 'code', text: 'night' }, { is: 'text', text: '.' }]] },
    { is: 'list', ordered: false, items: [plain('first goes on'), plain('second')] },
    { is: 'list', ordered: true, items: [plain('then')] },
    { is: 'quote', lines: [[{ is: 'text', text: 'said ' }, { is: 'link', text: 'so', to: 'https://example.com/x' }]] },
  ])
})

test('[SY16] nothing that a browser would run is a link, and other markup is text', () => {
  for (const text of ['[x](javascript:alert(1))', '[x](JAVASCRIPT:y)', '[x](data:text/html,y)', '[x](//elsewhere.example)', '<b onclick="x()">y</b>', '3 * 4 * 5', '2*3*4', '**', '[x]()']) expect(readMarkdown(text)).toEqual([{ is: 'paragraph', lines: [plain(text)] }])
  expect(readMarkdown('')).toEqual([])
  expect(readMarkdown('[x](/product) [y](mailto:a@example.com)')).toEqual([{ is: 'paragraph', lines: [[{ is: 'link', text: 'x', to: '/product' }, { is: 'text', text: ' ' }, { is: 'link', text: 'y', to: 'mailto:a@example.com' }]] }])
})
