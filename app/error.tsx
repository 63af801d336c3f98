'use client'

import { CloudAlert } from 'lucide-react'
import { ErrorScreen } from '@/components/layout/error-screen'
import { failureText } from '@/components/layout/failure-text'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

/** What the server failed on is in its log under the digest shown here; the text of the error is not for people. */
export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  const text = failureText()
  const { digest } = props.error
  return (
    <main id="content" className="px-4">
      <ErrorScreen
        icon={<CloudAlert aria-hidden />}
        title={text.error.title}
        text={text.error.text}
        kept={text.error.kept}
        cure={text.error.cure}
        request={digest ? { label: text.requestId, id: digest, hint: text.requestIdHint } : undefined}
        actions={
          <>
            <Button variant="primary" onClick={props.reset}>
              {text.retry}
            </Button>
            <LinkButton href="/">{text.home}</LinkButton>
          </>
        }
      />
    </main>
  )
}
