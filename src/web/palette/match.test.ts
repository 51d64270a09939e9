import { describe, expect, test } from 'vitest'
import { fold, matchedLetters, queryOf, scoreOf } from './match.ts'

const best = (query: string, texts: readonly string[]) => texts.map((text) => [text, scoreOf(fold(text), queryOf(query))] as const).filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]).map(([text]) => text)
const shown = (query: string, text: string) => matchedLetters(fold(text), queryOf(query)).map((at) => text[at]).join('')

describe('finding by letters', () => {
  test('[PT1] the start of a word counts more than its middle, and that more than letters apart', () => {
    expect(best('beta', ['Alphabetagamma', 'Beta of Relay', 'Open beta', 'b e t a', 'Canvas'])).toEqual(['Beta of Relay', 'Open beta', 'Alphabetagamma', 'b e t a'])
    expect(best('road', ['Roadmap', 'Roadmap of the partners'])).toEqual(['Roadmap', 'Roadmap of the partners'])
  })

  test('[PT1] every word of the query must be found, in any order', () => {
    expect(best('relay beta', ['Beta of Relay', 'Beta of Canvas', 'Relay 5.0'])).toEqual(['Beta of Relay'])
    expect(best('', ['Beta'])).toEqual([])
  })

  test('[PT1] case and accents make no difference, and the letters as written are marked', () => {
    expect(best('zurich', ['Zürich launch'])).toEqual(['Zürich launch'])
    expect(shown('zurich', 'Tour of Zürich')).toBe('Zürich')
    expect(shown('rm', 'roadmap')).toBe('rm')
    expect(shown('ﬁ', 'ﬁre')).toBe('ﬁ')
    expect(shown('eta', 'Ein Satz, Meta und eta')).toBe('eta')
    expect(matchedLetters(fold('Meta und eta'), queryOf('eta'))).toEqual([9, 10, 11])
  })
})
