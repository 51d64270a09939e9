import css from './contents.module.css'
import { pieces } from './pieces.tsx'
import { screens } from './screens.ts'

/** What the gallery has: every screen on the sample, and every part alone. */
export function Contents() {
  return (
    <main className={css.contents}>
      <h1>Gallery</h1>
      <p>Every screen on the sample in memory, and every part alone. Nothing here is kept.</p>
      <h2>Screens</h2>
      <ul>
        {screens.map(({ name, at }) => (
          <li key={name}>
            <a href={`?at=${encodeURIComponent(at)}`}>{name}</a>
          </li>
        ))}
      </ul>
      <h2>Parts</h2>
      <ul>
        {pieces.map(({ name }) => (
          <li key={name}>
            <a href={`?piece=${encodeURIComponent(name)}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}
