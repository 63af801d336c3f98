'use client'

import dynamic from 'next/dynamic'
import { useState, type ComponentProps } from 'react'
import { createUploader } from '@/components/files/create-uploader'
import { SubmissionScreen } from '@/components/submissions/submission-screen'
import type { PortalFileRouter } from '@/server/modules/files/contract'

const Uploader = dynamic(() => import('@/components/files/uploader').then((module) => module.Uploader))

type ScreenProps = Omit<ComponentProps<typeof SubmissionScreen>, 'uploader'>

/** The document's screen with the place to add files: screens of two nouns, put together by their route. */
export function Document(screen: ScreenProps) {
  const [channel] = useState(() =>
    createUploader<PortalFileRouter>().channel('submissionFile', {
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
          onStored={files.look}
          onGivenUp={files.takeOff}
        />
      )}
    />
  )
}
