import { useEffect, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { SlidePicture } from '../slide-picture.tsx'
import { elapsed } from './place.ts'
import css from './presenting.module.css'
import type { Presented } from './shown-slide.tsx'

/** The presenter's own window: what to say, the slide at hand and the next one, and the time. It leads the room's window, and is led by it. */
export function NotesWindow({ title, styles, slides, place, go }: Presented) {
  const [slide, next] = [slides[place.slide - 1], slides[place.slide]]
  const to = (by: number) => go({ slide: Math.min(Math.max(place.slide + by, 1), slides.length), isDark: false })
  return (
    <main className={css.notes}>
      <header>
        <h1>{title}</h1>
        <Clock />
      </header>
      <div className={css.pictures}>
        <figure>
          <figcaption>
            <span role="status">
              Slide {place.slide} of {slides.length}
              {place.isDark ? ': the room’s screen is dark' : ''}
            </span>
          </figcaption>
          <div data-dark={place.isDark}>{slide === undefined ? null : <SlidePicture html={slide.html} styles={styles} />}</div>
        </figure>
        <figure className={css.next}>
          <figcaption>{next === undefined ? 'It is the last one' : 'Next'}</figcaption>
          {next === undefined ? null : <div><SlidePicture html={next.html} styles={styles} /></div>}
          <div className={css.lead}>
            <Button isDisabled={place.slide <= 1} onPress={() => to(-1)}>Back</Button>
            <Button kind="main" isDisabled={next === undefined} onPress={() => to(1)}>Next slide</Button>
            <Button onPress={() => go({ ...place, isDark: !place.isDark })}>{place.isDark ? 'Show the slide' : 'Darken'}</Button>
          </div>
        </figure>
      </div>
      <section className={css.say} aria-label="What to say">
        {slide?.notes === undefined ? <p className={css.none}>There are no notes for this slide.</p> : slide.notes.split('\n').map((line, index) => <p key={`${index} ${line}`}>{line}</p>)}
      </section>
    </main>
  )
}

/** The time of day, and how long it has gone on. */
function Clock() {
  const [began, setBegan] = useState(() => Date.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className={css.clock}>
      <span>{new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(now)}</span>
      <b aria-label="Time since it began">{elapsed(now - began)}</b>
      <Button kind="bare" onPress={() => { setBegan(Date.now()); setNow(Date.now()) }}>Begin again</Button>
    </p>
  )
}
