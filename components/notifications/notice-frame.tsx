import { CheckCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { MoreButton } from '@/components/layout/more-button'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'

/** A list of notices, its rows being the children, with «read all» while there is something unread, and the next page. */
export function NoticeFrame(props: {
  words: { title: string; markAll: string; marking: string; moreFailed: string }
  unread: boolean
  /** The command that marks notices as read. */
  read: { error: unknown; pending: boolean }
  onReadAll: () => void
  pages: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => Promise<unknown>
  }
  children: ReactNode
}) {
  const { words, read, pages } = props
  return (
    <>
      {read.error ? <FailureAlert failure={failureOf(read.error)} className="m-inset" /> : null}
      {props.unread ? (
        <div className="flex justify-end border-b px-inset py-2">
          <Button
            size="small"
            variant="quiet"
            busy={read.pending}
            busyLabel={words.marking}
            onClick={props.onReadAll}
          >
            <CheckCheck aria-hidden />
            {words.markAll}
          </Button>
        </div>
      ) : null}
      <ul aria-label={words.title}>{props.children}</ul>
      <MoreButton
        shown={pages.hasNextPage}
        busy={pages.isFetchingNextPage}
        failed={pages.isFetchNextPageError ? words.moreFailed : undefined}
        onPress={() => void pages.fetchNextPage()}
      />
    </>
  )
}
