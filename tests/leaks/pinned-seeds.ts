/** Seeds of pairs that once differed on some surface, each with what it was. They are compared in every run. */
export const pinnedSeeds: readonly number[] = []
