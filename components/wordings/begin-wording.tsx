'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { wordingHref } from './address'

const CODE = /^\d{7}E$/

/** An empty kind under a code of one's own. */
export function BeginWording() {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const router = useRouter()
  const [code, setCode] = useState('')
  const [version, setVersion] = useState('')
  const [tried, setTried] = useState(false)
  const begin = useCommand(trpc.wordings.begin.mutationOptions())
  const codeWrong = !CODE.test(code.trim())
  const versionWrong = version.trim() === ''

  async function submit() {
    setTried(true)
    if (codeWrong || versionWrong) return
    try {
      const wording = { code: code.trim(), version: version.trim() }
      router.push(wordingHref(await begin.run(wording)))
    } catch {
      // Why is shown below from the command's state.
    }
  }

  return (
    <Dialog
      trigger={<Button variant="primary">{t('begin.button')}</Button>}
      title={t('begin.title')}
      description={t('begin.text')}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('begin.cancel')}
          label={t('begin.create')}
          busy={begin.pending}
          busyLabel={t('begin.creating')}
          onPress={() => void submit()}
        />
      }
    >
      <div className="space-y-4">
        <Field
          id="wording-code"
          label={t('begin.code')}
          hint={t('begin.codeHint')}
          error={tried && codeWrong ? t('begin.codeWrong') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={code}
              maxLength={8}
              autoComplete="off"
              onChange={(event) => setCode(event.target.value.toUpperCase())}
            />
          )}
        </Field>
        <Field
          id="wording-version"
          label={t('begin.version')}
          hint={t('begin.versionHint')}
          error={tried && versionWrong ? t('begin.versionWrong') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={version}
              maxLength={20}
              autoComplete="off"
              onChange={(event) => setVersion(event.target.value)}
            />
          )}
        </Field>
        {begin.error ? <FailureAlert failure={failureOf(begin.error)} /> : null}
      </div>
    </Dialog>
  )
}
