import { expect, test } from 'vitest'
import { clockFace, clockMood, clockWords, toldAt } from './clock-words.ts'

const minutes = (count: number, seconds = 0) => (count * 60 + seconds) * 1_000

test('[WK82] the clock tells what is left, and then how far it is over', () => {
  expect([minutes(14, 32), minutes(1), minutes(0, 59) + 1, 1, 0, -minutes(2, 5)].map(clockFace)).toEqual(['14:32', '1:00', '1:00', '0:01', '0:00', '+2:05'])
  expect([minutes(14, 32), minutes(1, 1), minutes(20), 0, -minutes(2, 5)].map(clockWords)).toEqual(['14 minutes 32 seconds left', '1 minute 1 second left', '20 minutes left', 'Time is up', '2 minutes 5 seconds over time'])
  expect([minutes(5), minutes(1), 0].map(clockMood)).toEqual(['calm', 'soon', 'over'])
})

test('[WK82] it speaks up at ten, five and one minute before the end and at the end, and is silent in between', () => {
  const told: string[] = []
  for (let left = minutes(25); left >= -minutes(1); left -= 1_000) {
    const sentence = toldAt(left + 1_000, left)
    if (sentence !== undefined) told.push(`${clockFace(left)} ${sentence}`)
  }
  expect(told).toEqual(['10:00 10 minutes left.', '5:00 5 minutes left.', '1:00 1 minute left.', '0:00 Time is up.'])
})

test('[WK82] a window that slept says how it stands now', () => {
  expect(toldAt(minutes(12), minutes(4))).toBe('4 minutes left.')
  expect(toldAt(minutes(12), -minutes(1))).toBe('Time is up.')
})
