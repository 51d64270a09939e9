import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import css from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** main: the one thing to do here. bare: among other tools, without a frame. go: as a link in a line of text. */
  readonly kind?: 'plain' | 'main' | 'bare' | 'go'
  readonly tall?: boolean
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

export function Button({ kind = 'plain', tall, icon: Icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${css.button} ${css[kind]} ${tall === true ? css.tall : ''}`}>
      {Icon === undefined ? null : <Icon size={14} strokeWidth={1.75} aria-hidden />}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string
  readonly icon: LucideIcon
}

/** A button of one icon. The label is read out and shown when the pointer rests on it. */
export function IconButton({ label, icon: Icon, ...props }: IconButtonProps) {
  return (
    <AriaButton {...props} className={css.icon ?? ''} aria-label={label} render={(given) => <button {...given} title={label} />}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </AriaButton>
  )
}
