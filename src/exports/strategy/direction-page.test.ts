import { expect, test } from 'vitest'
import type { DirectionStory } from '../../core/strategy/direction.ts'
import { directionPage } from './direction-page.ts'
import { directionText } from './direction-text.ts'

const story: DirectionStory = {
  title: 'Where <Relay> is going', day: '2026-11-10', asOf: '10 Nov 2026', disclaimer: 'A plan, not a promise.',
  parts: [
    { section: 'mission', title: 'Mission', text: 'One **true** copy, see [how](https://example.com/how?a=1&b=2) and [here](/inside).\n\n- no <script>' },
    { section: 'goals', title: 'Goals', goals: [{ title: 'Win N0 teams', why: 'They wait.', keyResults: [{ title: 'Trial starts', from: 'N1', to: 'N2', goes: 'up' }] }] },
    { section: 'themes', title: 'Themes', themes: [{ title: 'Trust', why: 'Copies differ.', items: [{ title: 'Live figures', value: 'Figures\nof today.', when: 'Q4 FY27' }, { title: 'Rules', when: 'No date yet' }] }] },
    { section: 'not-now', title: 'What we are not working on, and why', notNow: [{ what: 'Mobile', why: 'Few ask.', likely: 'Next' }] },
  ],
}

test('[SY16] as a page of the web it has no script, no address of the company’s own pages, and every text as text', () => {
  const page = directionPage(story)
  for (const part of ['<h1>Where &lt;Relay&gt; is going</h1>', 'As of 10 Nov 2026.', '<p class="notice">A plan, not a promise.</p>', '<b>true</b>', '<a href="https://example.com/how?a=1&amp;b=2">how</a> and here.', '<li>no &lt;script&gt;</li>', 'Trial starts: from N1 up to N2', '<b>Live figures</b> <span class="small">Q4 FY27</span>', 'Likely: Next']) expect(page).toContain(part)
  expect(page).not.toMatch(/<script|\/inside/)
})

test('[SY10] as Markdown it says the same', () => {
  expect(directionText(story)).toBe(`# Where <Relay> is going

As of 10 Nov 2026.

> A plan, not a promise.

## Mission

One **true** copy, see [how](https://example.com/how?a=1&b=2) and [here](/inside).

- no <script>

## Goals

### Win N0 teams

They wait.

- Trial starts: from N1 up to N2

## Themes

### Trust

Copies differ.

- **Live figures**, Q4 FY27: Figures of today.
- **Rules**, No date yet

## What we are not working on, and why

- **Mobile**: Few ask. Likely: Next.
`)
})
