'use client'

import { useQuery } from '@tanstack/react-query'
import { Archive, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Enclosure, SubmissionDetails } from '@/server/modules/submissions/contract'
import { EnclosureList } from './enclosure-list'
import { SameContentOffers } from './same-content-offers'
import { useRefresh } from './use-refresh'

// Nobody waits for the search of the archive before it is opened.
const EncloseDialog = dynamic(() => import('./enclose-dialog'))

/** Documents of the archive that go with a draft: which, the way to add more, and what need not be uploaded. */
export function DraftEnclosures({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('archive.enclose')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const remove = useCommand(trpc.submissions.removeEnclosure.mutationOptions())
  const [removing, setRemoving] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const open = details.may.attach === true
  const stored = details.files.some((file) => file.role === 'ATTACHMENT' && file.state === 'STORED')
  const { data: same = [] } = useQuery(
    trpc.archive.sameContent.queryOptions({ submissionId: details.id }, { enabled: open && stored }),
  )
  if (!open && details.enclosures.length === 0) return null

  async function takeOff({ id: documentId }: Enclosure) {
    setRemoving(documentId)
    await remove.run({ id: details.id, documentId }).catch(() => undefined)
    await refresh()
    setRemoving(null)
  }

  return (
    <Card title={t('title')}>
      <p className="text-sm text-muted">{t('hint')}</p>
      {remove.error ? <FailureAlert failure={failureOf(remove.error)} className="mt-3" /> : null}
      <EnclosureList
        enclosures={details.enclosures}
        participantId={details.participant.id}
        closed={t('ended')}
        tools={(enclosure) =>
          open ? (
            <Button
              size="small"
              variant="quiet"
              busy={removing === enclosure.id}
              aria-label={t('remove', { number: enclosure.number })}
              onClick={() => void takeOff(enclosure)}
            >
              <Trash2 aria-hidden />
              {t('removeShort')}
            </Button>
          ) : null
        }
      />
      {open ? (
        <>
          <SameContentOffers details={details} offers={stored ? same : []} />
          <Button className="mt-3" aria-haspopup="dialog" onClick={() => setAdding(true)}>
            <Archive aria-hidden />
            {t('add')}
          </Button>
        </>
      ) : null}
      {adding ? <EncloseDialog details={details} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}
