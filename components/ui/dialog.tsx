'use client'

import { Modal, type ModalProps } from './modal'

/** A question in the middle of the window; at the foot of a telephone. */
export function Dialog(props: ModalProps) {
  return (
    <Modal
      {...props}
      popupClass="inset-x-0 bottom-0 rounded-t-md sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[calc(100dvh-4rem)] sm:w-[min(32rem,calc(100vw-2rem))] sm:-translate-1/2 sm:rounded-md"
    />
  )
}
