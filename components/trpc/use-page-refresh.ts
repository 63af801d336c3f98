import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Asks the server for the open page again each time `news` becomes another value; null: the page is as new as can be. Twice
 * in a row too: a page asked for at the first change may have been drawn before the second.
 */
export function usePageRefresh(news: string | number | null) {
  const router = useRouter()
  useEffect(() => {
    if (news !== null) router.refresh()
  }, [news, router])
}
