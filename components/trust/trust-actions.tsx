'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { Failure } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import { BASE } from './address'
import { FileButton } from './file-button'
import { RefusalAlert } from './refusal-alert'
import { sendFile } from './send-file'

const AddCertificate = dynamic(() => import('./add-certificate').then((module) => module.AddCertificate))

/** What an officer brings to the store: the list of authorities, a revocation list, a certificate. */
export function TrustActions() {
  const t = useTranslations('trust.upload')
  const router = useRouter()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState<'authorities' | 'revocation' | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function send(kind: 'authorities' | 'revocation', file: File) {
    setBusy(kind)
    setFailure(null)
    const sent = await sendFile(kind, file)
    setBusy(null)
    if (!sent.ok) return setFailure(sent.failure)
    if (kind === 'authorities') return router.push(`${BASE}/imports/${sent.id}`)
    toast.success(t('listTaken'))
    await queryClient.invalidateQueries({ queryKey: trpc.trust.pathKey() })
    router.push(`${BASE}/${sent.id}`)
  }

  return (
    <div className="flex flex-wrap gap-2">
      <FileButton
        variant="primary"
        accept=".xml"
        busy={busy === 'authorities'}
        busyLabel={t('busy')}
        onFile={(file) => void send('authorities', file)}
      >
        {t('authorities')}
      </FileButton>
      <FileButton
        accept=".crl,.pem,.der"
        busy={busy === 'revocation'}
        busyLabel={t('busy')}
        onFile={(file) => void send('revocation', file)}
      >
        {t('revocation')}
      </FileButton>
      <AddCertificate authorityId={null} />
      {failure ? <RefusalAlert failure={failure} className="basis-full" /> : null}
    </div>
  )
}
