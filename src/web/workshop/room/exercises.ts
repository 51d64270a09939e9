/** A short exercise for the warm-up: simple, without material, for any number of people. */
export interface Exercise {
  readonly name: string
  readonly minutes: number
  readonly steps: readonly string[]
}

/** The first is suggested; the others are there to choose from. */
export const exercises: readonly Exercise[] = [
  { name: 'Two truths and a wish', minutes: 15, steps: ['Think of two true things about your work and one that you only wish were true.', 'Say all three. The room guesses which is the wish.', 'The wishes stay in the room: some may come back as notes.'] },
  { name: 'The line', minutes: 10, steps: ['Stand in a line by how long you have been with the company, without speaking.', 'Then by how sure you are about the next launch.', 'Whoever stands at either end says why, in one sentence.'] },
  { name: 'Best release', minutes: 20, steps: ['In pairs, five minutes each: the launch you were proudest of, and what made it work.', 'Your partner tells it to the room in one minute.', 'Listen for what those launches have in common.'] },
  { name: 'Draw your neighbour’s job', minutes: 15, steps: ['Two minutes: draw what the person on your left does all day.', 'Show it, and let them put it right.', 'Keep the drawings on the wall for the day.'] },
]
