'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Spinner } from '@/components/ui/spinner'
import { desk } from './desk'
import { ProblemAlert } from './problem-alert'
import type { SignerCertificate } from './signer'
import {
  type DemonstrationSubject,
  demonstrationSubjects,
  issueDemonstrationCertificate,
  keptKeySigner,
} from './software-signer'
import { useBegin } from './use-begin'
import { useWork } from './use-work'
import type { WayProps } from './way'

/** A key made in this browser and certified by the demonstration's authority; those made before are offered again. */
export function DemonstrationWay({ officer, onReady }: WayProps) {
  const t = useTranslations('signing.demonstration')
  const asking = useWork(10_000)
  const issuing = useWork(10_000)
  const [subjects, setSubjects] = useState<readonly DemonstrationSubject[]>([])
  const [subject, setSubject] = useState('')
  const [kept, setKept] = useState<readonly SignerCertificate[]>([])
  const id = useId()

  function offer(own: readonly SignerCertificate[], chosen?: string) {
    setKept(own)
    onReady(keptKeySigner(desk), own, chosen)
  }

  function ask() {
    asking.run(
      async () => ({ all: await demonstrationSubjects(), kept: await desk.kept() }),
      ({ all, kept: made }) => {
        const offered = all.filter(({ kind }) => (kind === 'officer') === (officer !== undefined))
        const own = offered.find(({ person }) => person === officer) ?? offered[0]
        setSubjects(offered)
        setSubject((before) => before || (own?.key ?? ''))
        offer(made)
      },
    )
  }
  useBegin(ask)

  function issue() {
    issuing.run(
      async () => {
        const issued = await issueDemonstrationCertificate(desk, subject)
        return { issued, own: await desk.kept() }
      },
      ({ issued, own }) => offer(own, issued.id),
    )
  }

  function forget() {
    issuing.run(
      async () => {
        for (const { id: certificateId } of kept) await desk.forget(certificateId)
      },
      () => offer([]),
    )
  }

  const named = ({ person, kind, organisation }: DemonstrationSubject) =>
    organisation
      ? t('optionOrganisation', { person, kind: t(`kinds.${kind}`), organisation })
      : t('option', { person, kind: t(`kinds.${kind}`) })

  if (asking.busy) {
    return (
      <p role="status" className="flex items-center gap-2">
        <Spinner />
        {t('loading')}
      </p>
    )
  }
  if (asking.problem) return <ProblemAlert problem={asking.problem} />
  return (
    <div className="space-y-4">
      <Field id={id} label={t('subject')} hint={t('subjectHint')}>
        {(control) => (
          <Select {...control} value={subject} onChange={(event) => setSubject(event.target.value)}>
            {subjects.map((each) => (
              <option key={each.key} value={each.key}>
                {named(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {issuing.problem ? <ProblemAlert problem={issuing.problem} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button onClick={issue} busy={issuing.busy} busyLabel={t('issuing')}>
          {t('issue')}
        </Button>
        {kept.length > 0 && !issuing.busy ? <Button onClick={forget}>{t('forget')}</Button> : null}
      </div>
    </div>
  )
}
