import { cn } from './cn'

export interface ButtonStyle {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  size?: 'regular' | 'small' | 'icon' | undefined
  wide?: boolean | undefined
}

/** Look shared by a button and a link that looks like one. */
export const buttonStyle = ({ variant = 'secondary', size = 'regular', wide }: ButtonStyle = {}) =>
  cn('button', `button-${variant}`, `button-${size}`, wide && 'w-full')
