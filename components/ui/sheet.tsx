'use client'

import { Modal, type ModalProps } from './modal'

/** Editing beside the page: slides in from the right edge, the whole window on a telephone. */
export function Sheet(props: ModalProps) {
  return (
    <Modal
      {...props}
      popupClass="inset-y-0 right-0 h-dvh w-full border-y-0 border-r-0 data-ending-style:translate-x-4 data-starting-style:translate-x-4 sm:w-[min(32rem,100vw)]"
    />
  )
}
