'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { TextLink } from '@/components/ui/text-link'
import { desk } from './desk'
import { pluginSigner } from './plugin/plugin-signer'
import { ProblemAlert } from './problem-alert'
import { useBegin } from './use-begin'
import { useWork } from './use-work'
import type { WayProps } from './way'

const VENDOR = 'https://www.cryptopro.ru/products/cades/plugin'
const SLOW_MS = 6000

/** Certificates of CryptoPro's plug-in; read when this appears. */
export function PluginWay({ onReady }: WayProps) {
  const t = useTranslations('signing.plugin')
  const work = useWork(SLOW_MS)
  const [empty, setEmpty] = useState(false)

  function read() {
    const signer = pluginSigner(desk)
    setEmpty(false)
    work.run(
      () => signer.listCertificates(),
      (certificates) => {
        setEmpty(certificates.length === 0)
        onReady(signer, certificates)
      },
    )
  }
  useBegin(read)

  const again = (
    <Button size="small" onClick={read}>
      {t('again')}
    </Button>
  )
  const missing = work.problem?.problem === 'PLUGIN_ABSENT' || work.problem?.problem === 'PLUGIN_INCOMPLETE'
  return (
    <div aria-live="polite" className="space-y-3">
      {work.busy ? (
        <p className="flex items-center gap-2">
          <Spinner />
          {t('looking')}
        </p>
      ) : null}
      {work.slow ? <p className="text-sm text-muted">{t('slow')}</p> : null}
      {work.problem ? (
        <ProblemAlert
          problem={work.problem}
          action={
            <>
              {again}
              {missing ? (
                <TextLink href={VENDOR} className="self-center text-sm">
                  {t('install')}
                </TextLink>
              ) : null}
            </>
          }
        />
      ) : null}
      {empty ? (
        <Alert tone="near" title={t('empty.title')} action={again}>
          {t('empty.text')}
        </Alert>
      ) : null}
    </div>
  )
}
