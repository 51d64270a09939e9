import type { Temporal as Shape } from 'temporal-polyfill'

const { Temporal: own } = globalThis as { readonly Temporal?: typeof Shape }

/**
 * What core's calendar arithmetic is given in a browser (vite.config.ts puts it in the polyfill's place): the browser's own Temporal, which most have by
 * now. Only for one without it the polyfill is fetched, a fifteenth of what the app loads first.
 * @public Core imports it by the polyfill's name.
 */
export let Temporal = own as typeof Shape

/** Draws once Temporal is there: at once, in most browsers. No wait at the top of a module, which would cut the app into many more files. */
export function whenTemporal(draw: () => void): void {
  if (own !== undefined) return draw()
  void import('temporal-polyfill/implementation').then((polyfill) => {
    Temporal = polyfill.Temporal as typeof Shape
    draw()
  })
}
