import { expect, test } from 'vitest'
import { asItWas, csvCell, csvText } from './csv.ts'

/** How a spreadsheet whose lists are parted by semicolons takes a file: it knows a quote at the beginning of a cell alone. */
const cellsBySemicolon = (csv: string) => csv.slice(1).split(/\r\n|\n|\r/).flatMap((line) => line.split(';'))

const hostile = ['a;=1+1;b', 'a; =cmd|\' /C calc\'!A0;b', 'a;\t+1;b', 'a;-1+1;b', 'a;@SUM(1);b', 'a;＝1+1;b', 'a\n=1+1\nb', 'a\r\n@SUM(1)\r\nb', 'a\n+1\nb', 'a\n-1+1\nb', ';=1;=2', '=1;=2']

test('[EX24] a spreadsheet that parts cells at semicolons runs nothing that stands within a text either, and what is read back is as it was', () => {
  for (const text of hostile) {
    expect([text, cellsBySemicolon(csvText([['x', text, 'y']])).filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))]).toEqual([text, []])
    expect(asItWas(csvCell(text).replace(/^"([^]*)"$/, '$1').replaceAll('""', '"'))).toBe(text)
  }
})

test('[EX24] what people write is left alone: lists, ranges, addresses and words', () => {
  for (const text of ['One; two', 'List:\n- one\n- two', 'a@b.example; c@d.example', '2026-05-01;2026-06-01', "it's", 'x;y=z']) expect(csvCell(text).replace(/^"([^]*)"$/, '$1')).toBe(text)
})
