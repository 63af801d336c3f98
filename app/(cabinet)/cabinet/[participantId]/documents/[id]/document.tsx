'use client'

import dynamic from 'next/dynamic'
import { useState, type ComponentProps } from 'react'
import { portalUploader } from '@/components/files/portal-uploader'
import { SubmissionScreen } from '@/components/submissions/submission-screen'

const Uploader = dynamic(() => import('@/components/files/uploader').then((module) => module.Uploader))

type ScreenProps = Omit<ComponentProps<typeof SubmissionScreen>, 'uploader'>

/** The document's screen with the place to add files: screens of two nouns, put together by their route. */
export function Document(screen: ScreenProps) {
  const [channel] = useState(() =>
    portalUploader.channel('submissionFile', {
      participantId: screen.first.participant.id,
      submissionId: screen.first.id,
    }),
  )
  return (
    <SubmissionScreen
      {...screen}
      uploader={(files) => (
        <Uploader
          channel={channel}
          limit={screen.first.uploadLimit}
          shown={files.shown}
          room={files.room}
          made={files.made}
          onStored={files.look}
          onGivenUp={files.takeOff}
        />
      )}
    />
  )
}
