import css from './legend.module.css'

/** What the marks of the grid mean. */
export function Legend() {
  return (
    <p className={css.legend}>
      <span>Connects to</span> <i className={css.product} /> product <i className={css.marketing} /> marketing <i className={css.partner} /> partner <i className={css.sales} /> sales
      <span>Window known to the</span> <i className={css.day} /> day <i className={css.month} /> month <i className={css.quarter} /> quarter or half
    </p>
  )
}
