'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { SignerKind } from '@/components/signing/signer'
import type { DemonstrationSubject } from '@/components/signing/software-signer'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { Means } from './browser-kit'

/** Asks how the person signs, and what that way needs. */
export function MeansForm(props: {
  demonstration: boolean
  busy: boolean
  again: boolean
  onStart: (means: Means) => void
}) {
  const t = useTranslations('check.browser')
  const id = useId()
  const [kind, setKind] = useState<SignerKind>('plugin')
  const [files, setFiles] = useState<readonly File[]>([])
  const [missing, setMissing] = useState(false)
  const subjects = useSubjects(kind === 'demonstration')

  function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    if (kind === 'plugin') return props.onStart({ kind })
    if (kind === 'demonstration') return props.onStart({ kind, subject: text('subject') })
    setMissing(files.length === 0)
    if (files.length > 0) props.onStart({ kind, files, password: text('password') || null })
  }

  return (
    <form onSubmit={start} className="space-y-4" noValidate>
      <RadioGroup
        id={`${id}-means`}
        name="means"
        legend={t('means.legend')}
        value={kind}
        onChange={(value) => setKind(value as SignerKind)}
        options={[
          { value: 'plugin', label: t('means.plugin'), hint: t('means.pluginHint') },
          { value: 'key-file', label: t('means.keyFile'), hint: t('means.keyFileHint') },
          ...(props.demonstration
            ? [
                {
                  value: 'demonstration',
                  label: t('means.demonstration'),
                  hint: t('means.demonstrationHint'),
                },
              ]
            : []),
        ]}
      />
      {kind === 'key-file' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id={`${id}-files`} label={t('files')} {...(missing && { error: t('filesMissing') })}>
            {(control) => (
              <input
                {...control}
                type="file"
                multiple
                className="w-full text-sm file:mr-3 file:min-h-control file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-paper file:px-4 file:font-medium file:text-ink"
                onChange={(event) => {
                  setFiles([...(event.target.files ?? [])])
                  setMissing(false)
                }}
              />
            )}
          </Field>
          <Field id={`${id}-password`} label={t('password')} optionalLabel={t('optional')}>
            {(control) => <Input {...control} type="password" name="password" autoComplete="off" />}
          </Field>
        </div>
      ) : null}
      {kind === 'demonstration' ? (
        <Field
          id={`${id}-subject`}
          label={t('subject')}
          className="max-w-xl"
          {...(subjects?.length === 0 && { error: t('subjectMissing') })}
        >
          {(control) => (
            <Select {...control} name="subject" disabled={!subjects?.length}>
              {(subjects ?? []).map((subject) => (
                <option key={subject.key} value={subject.key}>
                  {t('entry', {
                    person: subject.person,
                    organisation: subject.organisation
                      ? `${subject.organisation} (${t(`kinds.${subject.kind}`)})`
                      : t(`kinds.${subject.kind}`),
                  })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Button
        type="submit"
        variant={props.again ? 'secondary' : 'primary'}
        busy={props.busy}
        busyLabel={t('busy')}
        disabled={kind === 'demonstration' && !subjects?.length}
      >
        {t(props.again ? 'repeat' : 'start')}
      </Button>
    </form>
  )
}

/** Whom the demonstration's authority knows; null while it is asked, none when it does not answer. */
function useSubjects(wanted: boolean): readonly DemonstrationSubject[] | null {
  const [subjects, setSubjects] = useState<readonly DemonstrationSubject[] | null>(null)
  useEffect(() => {
    if (!wanted) return
    let left = false
    const load = async () => {
      const { demonstrationSubjects } = await import('@/components/signing/software-signer')
      const found = await demonstrationSubjects().catch(() => [])
      if (!left) setSubjects(found)
    }
    void load()
    return () => {
      left = true
    }
  }, [wanted])
  return subjects
}
