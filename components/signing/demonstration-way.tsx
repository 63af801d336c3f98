'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Spinner } from '@/components/ui/spinner'
import { desk } from './desk'
import { ProblemAlert } from './problem-alert'
import {
  type DemonstrationSubject,
  demonstrationSubjects,
  issueDemonstrationCertificate,
  keptKeySigner,
} from './software-signer'
import { useWork } from './use-work'
import type { WayProps } from './way'

/** A key made in this browser and certified by the demonstration's authority; those made before are offered again. */
export function DemonstrationWay({ onReady }: WayProps) {
  const t = useTranslations('signing.demonstration')
  const asking = useWork(10_000)
  const issuing = useWork(10_000)
  const [subjects, setSubjects] = useState<readonly DemonstrationSubject[]>([])
  const [subject, setSubject] = useState('')
  const id = useId()

  function ask() {
    asking.run(
      async () => ({ all: await demonstrationSubjects(), kept: await desk.kept() }),
      ({ all, kept }) => {
        setSubjects(all)
        setSubject((before) => before || (all[0]?.key ?? ''))
        if (kept.length > 0) onReady(keptKeySigner(desk), kept)
      },
    )
  }
  const begin = useEffectEvent(ask)
  useEffect(() => {
    const timer = setTimeout(begin)
    return () => clearTimeout(timer)
  }, [])

  function issue() {
    issuing.run(
      async () => {
        const issued = await issueDemonstrationCertificate(desk, subject)
        return { issued, kept: await desk.kept() }
      },
      ({ issued, kept }) => onReady(keptKeySigner(desk), kept, issued.id),
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
      <Button onClick={issue} busy={issuing.busy} busyLabel={t('issuing')}>
        {t('issue')}
      </Button>
    </div>
  )
}
