import { expect, test } from 'vitest'
import { inline, readMarkdown } from './markdown-table.ts'

const text = `---
title: "Plan v1.2"
---

# Heading

\`\`\`
| not | a table |
|-----|---------|
\`\`\`

## Dates

| **What** | Who | When |
|:---------|:---:|-----:|
| **Begin [Code Freeze] and [Test Freeze]** | Lead | [2 Jan](https://x.example/a) |
| a \\| b | \`x | y | 3 Jan |
| [Call](https://c.example) for [Exceptions][Exception] | | |
| short | one |
Text after.

[Code Freeze]: ../phases.md#code
[exception]: ../phases.md#ex
`

test('[IM11] a table is read as a reader sees it, with the line of each row', () => {
  const { tables, title } = readMarkdown(text)
  expect(title).toBe('Plan v1.2')
  expect(tables).toHaveLength(1)
  expect(tables[0]).toMatchObject({ heading: ['What', 'Who', 'When'], line: 14, section: 'Dates', lines: [16, 17, 18, 19] })
  expect(tables[0]?.rows[0]?.map((cell) => cell.text)).toEqual(['Begin Code Freeze and [Test Freeze]', 'Lead', '2 Jan'])
  expect(tables[0]?.rows[0]?.[2]?.link).toBe('https://x.example/a')
  expect(tables[0]?.rows[1]?.[0]?.text).toBe('a | b')
  expect(tables[0]?.rows[2]?.[0]?.text).toBe('Call for Exceptions')
})

test('[IM5] rows of another width than the heading are told with their line', () => {
  const { odd } = readMarkdown(text)
  expect(odd.map(({ severity, line }) => [severity, line])).toEqual([['warning', 17], ['note', 19]])
  expect(odd[0]?.sentence).toContain('"3 Jan"')
})

test('[IM11] marks within a cell are dropped and their words kept', () => {
  const links = new Map([['docs', 'https://d.example']])
  const seen = (source: string) => inline(source, links).text
  expect(seen('**v1.34.0 released**')).toBe('v1.34.0 released')
  expect(seen('*one* _two_ ~~three~~ `four` snake_case_name 2 * 3 * 4')).toBe('one two three four snake_case_name 2 * 3 * 4')
  expect(seen('![logo](x.png) [docs] [other] <br> a &amp; b \\* c')).toBe('logo docs [other] a & b * c')
  expect(seen('https://a.example/b_c_d')).toBe('https://a.example/b_c_d')
})
