import { X } from 'lucide-react'
import { IconButton } from '../parts/button.tsx'
import css from './key-list.module.css'
import { keysText } from './keys.ts'
import { closeFloating } from './palette-store.ts'
import { type Act, useActs } from './registry.ts'
import { isApple } from './use-bound-keys.ts'

/** Every key that the app listens to now, as the screen that is open and the app itself offer them. */
export function KeyList() {
  const acts = useActs().filter(({ keys }) => keys !== undefined)
  const titles = [...new Set(acts.map(groupOf))].sort((a, b) => lastGroups.indexOf(a) - lastGroups.indexOf(b))
  return (
    <>
      <header className={css.head}>
        <h2>Keys</h2>
        <IconButton label="Close (Esc)" icon={X} onPress={closeFloating} />
      </header>
      <div className={css.groups}>
        {titles.map((title) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {acts.filter((act) => groupOf(act) === title).map(({ name, keys = '' }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {keysText(keys, isApple)
                      .split(' then ')
                      .map((stroke, at) => (
                        <span key={at}>
                          {at === 0 ? null : ' then '}
                          <kbd>{stroke}</kbd>
                        </span>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

/** What the screen offers comes first, what is offered everywhere after it, in this order. */
const lastGroups = ['Go to', 'Everywhere', 'For developers']

const groupOf = ({ group }: Act): string => group ?? 'Here'
