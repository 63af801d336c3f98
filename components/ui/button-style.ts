import { cva, type VariantProps } from 'class-variance-authority'

/** Look shared by a button and a link that looks like one. */
export const buttonStyle = cva(
  [
    'inline-flex items-center justify-center gap-2 rounded-md border border-transparent text-center font-medium',
    'no-underline! transition-colors select-none print:hidden',
    '[&_svg]:size-[1.125em] [&_svg]:shrink-0',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-canvas disabled:text-muted',
    'aria-disabled:cursor-not-allowed',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-action text-on-action hover:bg-action-hover',
        secondary: 'border-edge bg-paper text-ink hover:bg-hover',
        quiet: 'text-link hover:bg-hover',
        danger: 'bg-danger text-on-danger hover:bg-danger-hover',
      },
      size: {
        regular: 'min-h-control px-[1.125em] py-1 text-body',
        small: 'min-h-control-small px-[0.75em] py-0.5 text-sm',
        icon: 'size-control p-0 text-body',
      },
      wide: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'secondary', size: 'regular', wide: false },
  },
)

export type ButtonStyle = VariantProps<typeof buttonStyle>
