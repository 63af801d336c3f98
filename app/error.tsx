'use client'

import { CloudAlert } from 'lucide-react'
import { ErrorScreen } from '@/components/layout/error-screen'
import { useFailureText } from '@/components/layout/failure-text'
import { PlainFrame } from '@/components/layout/plain-frame'
import { buttonStyle } from '@/components/ui/button-style'

/**
 * What the server failed on is in its log under the digest shown here; the text of the error is not for people. This
 * file is loaded with every page, so it takes no component that brings a library along, and the way home is a plain
 * link: it loads everything anew.
 */
export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  const text = useFailureText()
  const { digest } = props.error
  return (
    <PlainFrame name={text.portal}>
      <ErrorScreen
        icon={<CloudAlert aria-hidden />}
        title={text.error.title}
        text={text.error.text}
        kept={text.error.kept}
        cure={text.error.cure}
        request={digest ? { label: text.requestId, id: digest, hint: text.requestIdHint } : undefined}
        actions={
          <>
            <button type="button" onClick={props.reset} className={buttonStyle({ variant: 'primary' })}>
              {text.retry}
            </button>
            <a href="/" className={buttonStyle()}>
              {text.home}
            </a>
          </>
        }
      />
    </PlainFrame>
  )
}
