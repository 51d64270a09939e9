import { expect, test } from 'vitest'
import { type EditionNews, newsStillTold } from './edition-news.ts'

const line = (sentence: string) => ({ about: [sentence], name: '', sentence, reason: '' })
const news: EditionNews = {
  name: 'Fernhill roadmap, edition 3', day: '2026-05-20', disclaimer: '',
  changes: { since: 'edition 2', headline: 'Alerts joins and Heron leaves', groups: [{ group: 'new', lines: [line('Alerts joins.'), line('Filters join.')] }, { group: 'left', lines: [line('Heron leaves.')] }] },
}

test('[SB17] news lose what may not be told any more, and the headline with it', () => {
  expect(newsStillTold(news, () => true)).toBe(news)
  const { changes } = newsStillTold(news, ({ sentence }) => sentence.startsWith('Alerts'))
  expect(changes).toEqual({ since: 'edition 2', headline: 'What changed', groups: [{ group: 'new', lines: [line('Alerts joins.')] }] })
  expect(newsStillTold({ ...news, changes: undefined }, () => false).changes).toBeUndefined()
})
