'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { browserNow } from '@/components/datetime/browser-clock'
import { RadioGroup } from '@/components/ui/radio-group'
import { CertificateChoice, standingOf } from './certificate-choice'
import { DemonstrationWay } from './demonstration-way'
import { KeyFileWay } from './key-file-way'
import { PluginWay } from './plugin-way'
import type { Signer, SignerCertificate, SignerKind } from './signer'

/** Who will sign, and by which certificate. */
export interface Chosen {
  readonly signer: Signer
  readonly certificate: SignerCertificate
}

const WAYS = { plugin: PluginWay, 'key-file': KeyFileWay, demonstration: DemonstrationWay }

interface Found {
  readonly signer: Signer
  readonly certificates: readonly SignerCertificate[]
}

/** First by what to sign, then by which certificate. `onChoose` gets null whenever the choice is open again. */
export function ChooseCertificate(props: {
  ways: readonly SignerKind[]
  /** Full name of the officer who signs; absent for people of participants. */
  officer?: string
  onChoose: (chosen: Chosen | null) => void
}) {
  const t = useTranslations('signing.way')
  const [way, setWay] = useState<SignerKind | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const [id, setId] = useState<string | null>(null)
  const now = browserNow().getTime()

  function choose(from: Found, certificateId: string | undefined) {
    const certificate = from.certificates.find((each) => each.id === certificateId)
    setId(certificate?.id ?? null)
    props.onChoose(certificate ? { signer: from.signer, certificate } : null)
  }

  function take(next: SignerKind) {
    setWay(next)
    setFound(null)
    setId(null)
    props.onChoose(null)
  }

  const Way = way && WAYS[way]
  return (
    <div className="space-y-6">
      <RadioGroup
        id="signing-way"
        name="signing-way"
        legend={t('legend')}
        options={props.ways.map((each) => ({
          value: each,
          label: t(`${each}.label`),
          hint: t(`${each}.hint`),
        }))}
        value={way ?? ''}
        onChange={(value) => take(value as SignerKind)}
      />
      {Way ? (
        <Way
          key={way}
          {...(props.officer && { officer: props.officer })}
          onReady={(signer, certificates, chosen) => {
            const next = { signer, certificates }
            setFound(next)
            // The only one that will do need not be chosen by hand.
            const good = certificates.filter((each) => standingOf(each, browserNow().getTime()) === 'good')
            choose(next, chosen ?? (good.length === 1 ? good[0]?.id : undefined))
          }}
        />
      ) : null}
      {found && found.certificates.length > 0 ? (
        <CertificateChoice
          certificates={found.certificates}
          now={now}
          value={id}
          onChange={(value) => choose(found, value)}
        />
      ) : null}
    </div>
  )
}
