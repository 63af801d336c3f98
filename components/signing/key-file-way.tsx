'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { desk } from './desk'
import { ProblemAlert } from './problem-alert'
import { keyFileSigner } from './software-signer'
import { useWork } from './use-work'
import type { WayProps } from './way'

const ENDINGS = '.pfx,.p12,.pem,.key,.p8,.cer,.crt,.der,.p7b'

/** Opens files with a key. They are read in this browser and go nowhere. */
export function KeyFileWay({ onReady }: WayProps) {
  const t = useTranslations('signing.file')
  const work = useWork(60_000)
  const [missing, setMissing] = useState(false)
  const [names, setNames] = useState<string[]>([])
  const files = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)

  function open(event: FormEvent) {
    event.preventDefault()
    if (work.busy) return
    const chosen = [...(files.current?.files ?? [])]
    setMissing(chosen.length === 0)
    if (chosen.length === 0) return
    const typed = password.current?.value ?? ''
    work.run(
      async () => {
        const signer = await keyFileSigner(desk, chosen, typed === '' ? null : typed)
        return { signer, certificates: await signer.listCertificates() }
      },
      ({ signer, certificates }) => onReady(signer, certificates, certificates[0]?.id),
    )
  }

  return (
    <form onSubmit={open} className="space-y-4">
      <Field
        id="signing-files"
        label={t('files')}
        hint={t('filesHint')}
        {...(missing ? { error: t('needed') } : {})}
      >
        {(control) => (
          // The browser's own words speak its language, not the page's: its control lies over ours, unseen.
          <div className="relative flex min-h-control min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-edge bg-paper p-2 outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-link">
            <span aria-hidden className="rounded-md border border-edge bg-hover px-3 py-1">
              {t('choose')}
            </span>
            <span aria-hidden className="min-w-0 wrap-anywhere text-muted">
              {names.join(', ') || t('none')}
            </span>
            <input
              {...control}
              ref={files}
              type="file"
              multiple
              accept={ENDINGS}
              onChange={(event) => setNames([...(event.target.files ?? [])].map(({ name }) => name))}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
          </div>
        )}
      </Field>
      <Field id="signing-password" label={t('password')} hint={t('passwordHint')}>
        {(control) => (
          <Input {...control} ref={password} type="password" autoComplete="off" maxLength={1000} />
        )}
      </Field>
      {work.problem ? <ProblemAlert problem={work.problem} /> : null}
      <Button type="submit" busy={work.busy} busyLabel={t('opening')}>
        {t('open')}
      </Button>
    </form>
  )
}
