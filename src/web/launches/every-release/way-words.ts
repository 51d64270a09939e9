/** How a project is in a release, as it is said. */
export const wayWords = { 'mvp-on': 'First version, on', 'flag-off': 'Behind a flag, off' } as const
