'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import type { PowerDetails } from '@/server/modules/powers/contract'

/** Which employee signs by the power: found by their numbers, or chosen here. */
export function LinkForm({ power }: { power: PowerDetails }) {
  const t = useTranslations('powers.link')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const link = useCommand(trpc.powers.link.mutationOptions())
  const { id, version, representative, colleagues } = power
  if (!power.may.revoke) return <p>{representative ? t('to', { name: representative.name }) : t('nobody')}</p>

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const userId = String(new FormData(event.currentTarget).get('userId')) || null
    try {
      await link.run({ id, version, userId })
      await queryClient.invalidateQueries({ queryKey: trpc.powers.pathKey() })
      toast.info(t('done'))
    } catch {
      // Why is shown below from the command's state.
    }
  }

  const failure = link.error ? failureOf(link.error) : null
  return (
    <form onSubmit={(event) => void submit(event)} className="max-w-xl space-y-4">
      <Field id="power-representative" label={t('employee')} hint={t('hint')}>
        {(control) => (
          <Select {...control} name="userId" defaultValue={representative?.userId ?? ''}>
            <option value="">{t('none')}</option>
            {colleagues.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {failure ? (
        <FailureAlert
          failure={failure}
          {...(failure.details['reason'] === 'other-person' && { text: t('otherPerson') })}
        />
      ) : null}
      <Button type="submit" busy={link.pending} busyLabel={t('saving')}>
        {t('save')}
      </Button>
    </form>
  )
}
