/** Pixels of the grid, as the pictures of it have them. */
export const measures = {
  /** The column of bucket names. */
  nameWidth: 132,
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
} as const

/** The narrowest that a column of each period is still read in. */
export const narrowest = { month: 108, quarter: 148, half: 220, year: 320 } as const
