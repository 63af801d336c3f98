'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { POWER_LIMIT_BYTES } from '@/server/modules/powers/domain/limits'
import { readBase64 } from './read-file'
import { RegisterFailure } from './register-failure'

const fileStyle =
  'block w-full rounded-md border border-edge bg-paper p-2 text-body file:mr-3 file:rounded-md file:border file:border-edge file:bg-hover file:px-3 file:py-1.5 file:text-ink'

/** Registers a power from its XML, with the head's detached signature where it is at hand. */
export function UploadForm(props: { base: string }) {
  const t = useTranslations('powers.new')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const [missing, setMissing] = useState<'missing' | 'large' | 'unreadable' | null>(null)
  const [leaving, setLeaving] = useState(false)
  const register = useCommand(trpc.powers.register.mutationOptions())

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const xml = fileOf(form, 'xml')
    const signature = fileOf(form, 'signature')
    if (!xml) return setMissing('missing')
    if ([xml, signature].some((file) => file && file.size > POWER_LIMIT_BYTES)) return setMissing('large')
    const contentBase64 = await readBase64(xml)
    const signatureBase64 = signature && (await readBase64(signature))
    if (contentBase64 === null || (signature && signatureBase64 === null)) return setMissing('unreadable')
    setMissing(null)
    try {
      const { id } = await register.run({ source: { from: 'xml', contentBase64, signatureBase64 } })
      setLeaving(true)
      router.push(`${props.base}/powers/${id}`)
    } catch {
      // Why is shown below from the command's state.
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="max-w-2xl space-y-5" noValidate>
      <Field
        id="power-xml"
        label={t('xml')}
        hint={t('xmlHint')}
        error={missing ? t(`file.${missing}`) : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            name="xml"
            accept=".xml,application/xml,text/xml"
            className={fileStyle}
          />
        )}
      </Field>
      <Field
        id="power-signature"
        label={t('signature')}
        hint={t('signatureHint')}
        optionalLabel={common('optional')}
      >
        {(control) => (
          <input {...control} type="file" name="signature" accept=".sig,.sgn,.p7s" className={fileStyle} />
        )}
      </Field>
      {register.error ? <RegisterFailure error={register.error} /> : null}
      <Button type="submit" variant="primary" busy={register.pending || leaving} busyLabel={t('registering')}>
        {t('register')}
      </Button>
    </form>
  )
}

function fileOf(form: FormData, name: string): File | null {
  const value = form.get(name)
  return value instanceof File && value.size > 0 ? value : null
}
