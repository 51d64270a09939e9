/** The steps of the day in their order (seeds: "Starting steps" 6 to 14). `prepare` is all that comes before it, `closed` all that comes after. */
export const phases = ['prepare', 'warm-up', 'review', 'agree', 'brainstorm', 'buckets', 'grid', 'fill', 'dates', 'examine', 'closed'] as const
export type Phase = (typeof phases)[number]

/** The steps that the agenda shows, each with its usual length in minutes (row H7: twenty for the warm-up). */
export const usualMinutes = {
  'warm-up': 20, review: 60, agree: 30, brainstorm: 25, buckets: 20, grid: 15, fill: 40, dates: 30, examine: 45,
} as const satisfies Partial<Record<Phase, number>>
export type Step = keyof typeof usualMinutes
export const steps = Object.keys(usualMinutes) as Step[]

/** What each step is called, on the agenda and in sentences. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  prepare: 'Preparation', 'warm-up': 'Warm-up', review: 'Review of the roadmap', agree: 'Agree what touches us', brainstorm: 'Brainstorm',
  buckets: 'Buckets', grid: 'Grid', fill: 'Fill each cell', dates: 'Dates', examine: 'Examine', closed: 'Thanks',
}

/** Who may do something: whoever plans the workshop (an editor of the workspace), whoever leads it, or everybody in the room. */
export type Hand = 'planner' | 'leader' | 'room'

interface Rule {
  readonly by: Hand
  /** One sign for each phase, in their order: `x` allowed, `.` not. */
  readonly when: string
  /** What the act is, as the beginning of a sentence: "Notes are written". */
  readonly what: string
}

/**
 * What is allowed in which phase, and to whom: the whole procedure in one table. The columns are the phases in their order:
 * prepare, warm-up, review, agree, brainstorm, buckets, grid, fill, dates, examine, closed.
 */
const rules = {
  //                                        p w r a b u g f d e c
  'workshop.change':    { by: 'planner', when: 'xxxxxxxxxx.', what: 'Place, day and lists of a workshop are changed' },
  'workshop.start':     { by: 'leader', when: 'x..........', what: 'A workshop is started' },
  'workshop.go':        { by: 'leader', when: '.xxxxxxxxx.', what: 'The room goes on, or back,' },
  'workshop.pause':     { by: 'leader', when: '.xxxxxxxxx.', what: 'A workshop is paused' },
  'workshop.resume':    { by: 'leader', when: '.xxxxxxxxx.', what: 'A workshop is gone on with' },
  'workshop.extend':    { by: 'leader', when: '.xxxxxxxxx.', what: 'Time is added' },
  'workshop.lock':      { by: 'leader', when: '.xxxxxxxxx.', what: 'The board is locked' },
  'workshop.hand-over': { by: 'leader', when: 'xxxxxxxxxx.', what: 'The lead is handed over' },
  'workshop.take-over': { by: 'room', when: 'xxxxxxxxxx.', what: 'The lead is taken over' },
  'workshop.close':     { by: 'leader', when: '.....xxxxx.', what: 'A workshop is closed' },
  'participant.add':    { by: 'planner', when: 'xxxxxxxxxx.', what: 'Somebody is invited' },
  'participant.join':   { by: 'room', when: 'xxxxxxxxxx.', what: 'Somebody joins' },
  'participant.leave':  { by: 'room', when: 'xxxxxxxxxx.', what: 'Somebody leaves' },
  'participant.same':   { by: 'leader', when: 'xxxxxxxxxxx', what: 'Two who are one person are made one' },
  'effort.mark':        { by: 'leader', when: '..xxxxxxxx.', what: 'What touches us is agreed' },
  'note.add':           { by: 'room', when: '....xx.xxx.', what: 'Notes are written' },
  'note.change':        { by: 'room', when: '....x......', what: 'The words of a note are changed by their author' },
  'note.remove':        { by: 'room', when: '....x......', what: 'A note is taken back by its author' },
  'brainstorm.reveal':  { by: 'room', when: '....x......', what: 'Notes are turned over' },
  'note.group':         { by: 'room', when: '.....xxx...', what: 'Notes are put into buckets' },
  'note.merge':         { by: 'room', when: '.....xxxxx.', what: 'Notes that say the same are laid together' },
  'note.split':         { by: 'room', when: '.....xxxxx.', what: 'Notes that were laid together are taken apart' },
  'note.back':          { by: 'room', when: '.....xxxxx.', what: 'Notes are backed' },
  'group.add':          { by: 'room', when: '.....xx....', what: 'A bucket is made' },
  'group.change':       { by: 'room', when: '.....xx....', what: 'A bucket is named' },
  'group.remove':       { by: 'leader', when: '.....xx....', what: 'A bucket is taken away' },
  'voting.open':        { by: 'leader', when: '.....xx....', what: 'The vote is opened' },
  'voting.close':       { by: 'leader', when: '.....xx....', what: 'The vote is closed' },
  'voting.count':       { by: 'planner', when: '.....xxxxxx', what: 'Votes that were counted on paper are written down' },
  'vote.cast':          { by: 'room', when: '.....xx....', what: 'Votes are given' },
  'note.place':         { by: 'room', when: '.......xxx.', what: 'Notes are placed in the grid' },
  'note.date':          { by: 'room', when: '.......xxx.', what: 'Notes get their time' },
  'note.plan':          { by: 'room', when: '........xx.', what: 'Who does a note, and how long it takes, is said' },
  'workshop.decide-cell': { by: 'leader', when: '.........x.', what: 'Cells are decided' },
  'photo.keep':         { by: 'leader', when: '..xxxxxxxx.', what: 'A photo of the board is kept' },
  'photo.add':          { by: 'planner', when: 'xxxxxxxxxxx', what: 'A photograph is added' },
  'note.enter':         { by: 'planner', when: '....xxxxxxx', what: 'Notes from paper are typed in' },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof rules
export const acts = Object.keys(rules) as Act[]

/** To whom an act belongs. */
export function handOf(act: Act): Hand {
  return rules[act].by
}

/** Is this act done in this phase? */
export function isDoneIn(act: Act, phase: Phase): boolean {
  return rules[act].when[phases.indexOf(phase)] === 'x'
}

/** Why an act is not done in a phase, in a sentence that says when it is; undefined when it is done. */
export function whyNotIn(act: Act, phase: Phase): string | undefined {
  if (isDoneIn(act, phase)) return undefined
  if (phase === 'closed') return `${rules[act].what} while the workshop is open. It has been closed.`
  return `${rules[act].what} ${whenDone(act)}. Now it is "${phaseNames[phase]}".`
}

/** The phases of an act in words: `in "Grid"`, `from "Buckets" to "Examine"`, or several of these. */
function whenDone(act: Act): string {
  const runs: Phase[][] = []
  for (const phase of phases.filter((one) => isDoneIn(act, one))) {
    const run = runs.at(-1)
    if (run !== undefined && phases.indexOf(run.at(-1) ?? phase) === phases.indexOf(phase) - 1) run.push(phase)
    else runs.push([phase])
  }
  return runs.map((run) => (run.length < 3 ? `in ${run.map(named).join(' and ')}` : `from ${named(run[0] ?? 'prepare')} to ${named(run.at(-1) ?? 'closed')}`)).join(', and ')
}

function named(phase: Phase): string {
  return `"${phaseNames[phase]}"`
}
