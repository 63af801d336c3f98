import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Teaches the merger the names that only this design has, so that it does not take `text-body` for a colour. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['body'],
      spacing: ['control', 'control-small', 'row', 'inset'],
      shadow: ['overlay'],
    },
  },
})

/** Joins class names; of two that contradict each other the later wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
