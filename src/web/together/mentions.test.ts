import { expect, test } from 'vitest'
import { insertName, mentionedIn, namesFor, typedName } from './mentions.ts'

const persons = [{ id: 'a', name: 'Ann' }, { id: 'al', name: 'Ann Lee' }, { id: 'ł', name: 'Łukasz Żak' }, { id: 'b', name: 'Ben' }]

test('[TG7] a name is offered while it is typed after an @, by any of its words', () => {
  expect(typedName('Ask @an', 7)).toBe('an')
  expect(typedName('mail@an', 7)).toBeUndefined()
  expect(namesFor('an', persons).map(({ id }) => id)).toEqual(['a', 'al'])
  expect(namesFor('ż', persons).map(({ id }) => id)).toEqual(['ł'])
  expect(insertName('Ask @an about it', 7, 'Ann Lee')).toEqual({ text: 'Ask @Ann Lee about it', caret: 13 })
})

test('[TG7] whoever is named with an @ is mentioned, the longest name that stands there', () => {
  expect(mentionedIn('@Ann Lee and @Ben: when?', persons)).toEqual(['al', 'b'])
  expect(mentionedIn('@Ann, @Łukasz Żak', persons).toSorted()).toEqual(['a', 'ł'])
  expect(mentionedIn('@Bennet and Ann', persons)).toEqual([])
})
