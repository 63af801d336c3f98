'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { BASE } from './address'
import { RefusalAlert } from './refusal-alert'

/** A certificate of an authority from a file: for an authority of the list, or for a new one. */
export function AddCertificate(props: { authorityId: string | null }) {
  const t = useTranslations('trust')
  const trpc = useTRPC()
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const [name, setName] = useState('')
  const [anchor, setAnchor] = useState(false)
  const add = useCommand(trpc.trust.addCertificate.mutationOptions())

  async function submit() {
    setMissing(!file)
    if (!file) return
    const bytes = new Uint8Array(await file.slice(0, 100_000).arrayBuffer())
    const certificate = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    try {
      const { id } = await add.run({
        authorityId: props.authorityId,
        certificate,
        anchor,
        ...(name && { name }),
      })
      router.push(`${BASE}/${id}`)
      router.refresh()
    } catch {
      // Why is shown below from the command's state.
    }
  }

  return (
    <Dialog
      trigger={<Button>{t('upload.certificate')}</Button>}
      title={t('add.title')}
      description={t('add.text')}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('cancel')}
          label={t('add.submit')}
          busy={add.pending}
          busyLabel={t('add.busy')}
          onPress={() => void submit()}
        />
      }
    >
      <div className="space-y-4">
        <Field
          id="trust-certificate"
          label={t('add.file')}
          hint={t('add.fileHint')}
          error={missing ? t('add.missing') : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".cer,.crt,.pem,.der"
              className="max-w-full"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null)
                setMissing(false)
                add.reset()
              }}
            />
          )}
        </Field>
        {props.authorityId === null ? (
          <Field
            id="trust-name"
            label={t('add.name')}
            hint={t('add.nameHint')}
            optionalLabel={t('add.optional')}
          >
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={300}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Checkbox
          id="trust-anchor"
          label={t('add.anchor')}
          hint={t('add.anchorHint')}
          checked={anchor}
          onChange={(event) => setAnchor(event.target.checked)}
        />
        {add.error ? <RefusalAlert failure={failureOf(add.error)} /> : null}
      </div>
    </Dialog>
  )
}
