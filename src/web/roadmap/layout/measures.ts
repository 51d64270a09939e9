/** Pixels of the grid, as the pictures of it have them. */
export const measures = {
  /** The column of bucket names. */
  nameWidth: 132,
  /** A bucket's name: pixels of a line of it, how much wider it is set than a card's title, a line's height, and all around the lines. */
  name: { room: 92, bolder: 1.13, line: 17, around: 33 },
  /** A card with one line of title, and with two. */
  card: 44,
  tallCard: 60,
  /** Between cards, above the first, below the last, and below the last where a figure stands. */
  gap: 4,
  above: 5,
  below: 7,
  belowFigure: 20,
  /** Between a card and the edges of its columns. */
  beside: 5,
  /** Within a card, left and right of its title together. */
  inset: 12,
  /** Between the bar of a window and the edges of its card, at the least. */
  barInset: 4,
} as const

/** The narrowest that a column of each period is still read in. */
export const narrowest = { month: 108, quarter: 148, half: 220, year: 320 } as const
