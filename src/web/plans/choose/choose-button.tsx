import { ChevronDown } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../parts/button.tsx'
import { ChooseList } from './choose-list.tsx'
import css from './choose.module.css'
import type { Option } from './options.ts'

export interface ChooseButtonProps {
  readonly text: string
  readonly label: string
  /** Asked for when it is opened. */
  readonly options: () => readonly Option[]
  readonly choose: (value: string) => void
}

/** A button that opens a list to choose one thing from, by typing or pointing. */
export function ChooseButton({ text, label, options, choose }: ChooseButtonProps) {
  return (
    <DialogTrigger>
      <Button>
        {text}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={css.popover ?? ''} placement="top start" offset={4}>
        <Dialog className={css.dialog ?? ''} aria-label={label}>
          {({ close }) => (
            <ChooseList
              label={label} options={options()}
              choose={(value) => {
                close()
                choose(value)
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
