import { describe, expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { undo } from '../kernel/undo.ts'
import { decks } from './decks.ts'
import { deckSlides, slidesOf } from './deck-slides.ts'
import { slidesAtFirst } from './slides-at-first.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const deckOf = (key: string) => decks.list(founded).find((deck) => deck.key === key) ?? { id: '', kind: 'product-roadmap' as const }
const deck = deckOf('roadmap')
const told = (state: State) => slidesOf(state, deck).map(({ kind }) => kind)
const idOfKind = (state: State, kind: string) => slidesOf(state, deck).find((slide) => slide.kind === kind)?.id ?? ''
const first = slidesAtFirst['product-roadmap'].map(({ kind }) => kind)
const sectionOf = (state: State) => slidesOf(state, deck).find(({ kind }) => kind === 'problems')?.section
const ownWords = { deck: deck.id, kind: 'context', title: 'Before you begin', text: 'Ask who is in the room.' }

describe('the slides of a deck', () => {
  test('[DK35] before anybody changes it, a deck has the slides of its kind, and no record of them', () => {
    expect(told(founded)).toEqual(first)
    expect(deckSlides.list(founded)).toEqual([])
    expect(slidesOf(founded, deckOf('activities')).map(({ kind }) => kind)).toEqual(['activity-grid'])
  })

  test('[DK36] the first command writes down the slides that the deck had; each command is one undo', () => {
    const changes = changesFor(founded, 'slide.add', { ...ownWords, before: idOfKind(founded, 'problems') })
    const added = founded.apply(changes)
    expect(told(added)).toEqual(first.toSpliced(2, 0, 'context'))
    expect(deckSlides.list(added)).toHaveLength(first.length + 1)
    const undone = after(added, undo.name, { group: idOf('group') }, { changesOf: () => changes })
    expect(deckSlides.list(undone)).toEqual([])
    expect(told(undone)).toEqual(first)
  })

  test('[DK36] a slide is moved before another one or to the end, told something, and taken out, by a command each that changes it alone', () => {
    const begun = after(founded, 'slide.change', { id: idOfKind(founded, 'timeline'), options: { groupBy: 'product' } })
    expect(slidesOf(begun, deck).find(({ kind }) => kind === 'timeline')?.options).toEqual({ groupBy: 'product' })
    const move = changesFor(begun, 'slide.move', { id: idOfKind(begun, 'releases'), before: idOfKind(begun, 'timeline') })
    expect(move).toHaveLength(1)
    expect(told(begun.apply(move)).slice(2, 5)).toEqual(['problems', 'releases', 'timeline'])
    expect(told(after(begun, 'slide.move', { id: idOfKind(begun, 'cover') })).at(-1)).toBe('cover')
    const removed = changesFor(begun, 'slide.remove', { id: idOfKind(begun, 'problems') })
    expect(removed).toHaveLength(1)
    expect(told(begun.apply(removed))).toEqual(first.filter((kind) => kind !== 'problems'))
  })

  test('[DK37] a moved slide stands under the heading of the one it comes before, unless another is named', () => {
    expect(sectionOf(after(founded, 'slide.move', { id: idOfKind(founded, 'problems'), before: idOfKind(founded, 'changes') }))).toBe('Since last time')
    expect(sectionOf(after(founded, 'slide.move', { id: idOfKind(founded, 'problems'), before: idOfKind(founded, 'changes'), section: 'News' }))).toBe('News')
    expect(sectionOf(after(founded, 'slide.change', { id: idOfKind(founded, 'problems'), section: null }))).toBeUndefined()
  })

  test('[DK38] the slides that a deck is not without stay, and only some kinds may be there several times', () => {
    for (const kind of ['closing', 'what-to-expect']) expect(refusalOf(() => changesFor(founded, 'slide.remove', { id: idOfKind(founded, kind) })).code).toBe('in-use')
    expect(refusalOf(() => changesFor(founded, 'slide.remove', { id: slidesOf(founded, deckOf('activities'))[0]?.id ?? '' })).code).toBe('in-use')
    expect(refusalOf(() => changesFor(founded, 'slide.add', { deck: deck.id, kind: 'cover' }))).toMatchObject({ code: 'exists' })
    expect(told(after(founded, 'slide.add', { deck: deck.id, kind: 'timeline', options: { groupBy: 'team' } })).filter((kind) => kind === 'timeline')).toHaveLength(2)
    expect(refusalOf(() => changesFor(founded, 'slide.add', { deck: deck.id, kind: 'activity-grid' })).sentence).toContain('choose cover, what-to-expect')
  })

  test('[DK39] a slide is told only what its kind takes', () => {
    const timeline = idOfKind(founded, 'timeline')
    expect(refusalOf(() => changesFor(founded, 'slide.change', { id: timeline, options: { groupBy: 'mood' } }))).toMatchObject({ code: 'invalid' })
    expect(refusalOf(() => changesFor(founded, 'slide.change', { id: timeline, options: { colour: 'red' } }))).toMatchObject({ code: 'invalid' })
    expect(refusalOf(() => changesFor(founded, 'slide.change', { id: timeline, title: 'Mine' })).sentence).toContain('your own words')
  })

  test('[DK36] a deck that is removed takes its slides with it', () => {
    const begun = after(founded, 'slide.add', ownWords, { id: idOf('add') })
    expect(deckSlides.list(after(begun, 'deck.remove', { id: deck.id }))).toEqual([])
  })
})
