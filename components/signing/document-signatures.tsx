'use client'

import { BadgeCheck, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { moscowDate } from '@/components/datetime/format'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { cn } from '@/components/ui/cn'
import type { SignatureView, SubmissionDetails } from '@/server/modules/submissions/contract'

/** Who signed the document, each signature as a stamp in a frame, with the way to take it and check it oneself. */
export function DocumentSignatures(props: {
  details: Pick<SubmissionDetails, 'signatures' | 'participant'>
  /** Shown to an officer. */
  atConsole?: boolean
}) {
  const { details, atConsole = false } = props
  const t = useTranslations('submissions.signatures')
  if (details.signatures.length === 0 && !atConsole) return null
  return (
    <Card
      title={t('title')}
      className={cn(!atConsole && 'mb-6')}
      action={
        details.signatures.length > 0 ? (
          <TextLink href="/check-signature" className="text-sm">
            {t('check')}
          </TextLink>
        ) : null
      }
    >
      {details.signatures.length > 0 ? (
        <SignatureStamps
          signatures={details.signatures}
          participantId={atConsole ? null : details.participant.id}
        />
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
    </Card>
  )
}

interface StampOf {
  /** Whose cabinet it is; null at the console. */
  participantId: string | null
  /** How files of signatures end: decisions are given out as `p7s`. */
  ending?: 'sig' | 'p7s'
}

/** Signatures as stamps. */
export function SignatureStamps(props: { signatures: readonly SignatureView[] } & StampOf) {
  const { signatures, ...of } = props
  return (
    <ul className="grid gap-4 @container lg:grid-cols-2">
      {signatures.map((signature) => (
        <li key={signature.actId} className="min-w-0 rounded-md border-2 border-link p-inset">
          <Stamp signature={signature} {...of} />
        </li>
      ))}
    </ul>
  )
}

function Stamp({ signature, participantId, ending = 'sig' }: { signature: SignatureView } & StampOf) {
  const t = useTranslations('submissions.signatures')
  const { powerNumber, principalTaxId } = signature
  return (
    <>
      <p className="flex gap-2 text-sm font-medium text-link">
        <BadgeCheck aria-hidden className="size-5 shrink-0" />
        {t('valid')}
      </p>
      <p lang="ru" className="mt-1 font-semibold wrap-anywhere">
        {signature.name || t('nobody')}
      </p>
      <dl className="mt-2 space-y-1 text-sm">
        {signature.organisation ? <Fact term={t('organisation')}>{signature.organisation}</Fact> : null}
        <Fact term={t('certificate')}>
          <span className="font-mono text-xs">{signature.serial}</span>
        </Fact>
        <Fact term={t('issuer')}>{signature.issuer}</Fact>
        <Fact term={t('term')}>
          <DateText form="numeric" value={moscowDate(new Date(signature.validFrom))} />–
          <DateText form="numeric" value={moscowDate(new Date(signature.validTo))} />
        </Fact>
        {powerNumber ? (
          <Fact term={t('power')}>{t('powerText', { number: powerNumber, inn: principalTaxId ?? '' })}</Fact>
        ) : null}
        {signature.signedAt ? (
          <Fact term={t('signedAt')}>
            <Instant value={signature.signedAt} form="numeric" />
          </Fact>
        ) : null}
        <Fact term={t('verifiedAt')}>
          <Instant value={signature.verifiedAt} form="numeric" />, {signature.level}
        </Fact>
      </dl>
      <details className="mt-2 text-sm">
        <summary className="inline-block cursor-pointer py-1 text-link">{t('files')}</summary>
        <ul>
          {signature.contents.map(({ id, name }) => (
            <li key={id}>
              <LinkButton
                href={`/api/signatures/${id}?for=${participantId ?? 'console'}`}
                download
                size="small"
                variant="quiet"
                className="h-auto py-1 text-left whitespace-normal"
              >
                <Download aria-hidden />
                <span className="wrap-anywhere">
                  {name}.{ending}
                </span>
              </LinkButton>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-muted">{props.term}:</dt>
      <dd className="min-w-0 wrap-anywhere">{props.children}</dd>
    </div>
  )
}
