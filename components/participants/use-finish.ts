'use client'

import { useRefreshPeople } from './use-refresh-people'

/** What follows an act on people: it is said, its sheet closes, the page looks again. Why one failed its sheet shows. */
export function useFinish(onClose: () => void) {
  const refresh = useRefreshPeople()
  return (act: Promise<unknown>, say: () => void) =>
    void act
      .then(async () => {
        say()
        onClose()
        await refresh()
      })
      .catch(() => undefined)
}
