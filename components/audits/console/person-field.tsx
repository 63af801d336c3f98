'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CaseDraft } from './case-draft'

/** Whom to audit: a confirmed participant, found by name or number. */
export function PersonField(props: {
  id: string
  person: CaseDraft['person']
  error?: string
  onChange: (person: CaseDraft['person']) => void
}) {
  const t = useTranslations('postcontrol.new')
  const list = useTranslations('postcontrol.list')
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState<string | null>(null)
  const found = useQuery(
    trpc.auditConsole.participants.queryOptions({ search: search ?? '' }, { enabled: search !== null }),
  )
  if (props.person)
    return (
      <div>
        <p className="font-medium">{t('person')}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border bg-paper px-inset py-2">
          <span className="min-w-0 grow">
            {props.person.name}
            {props.person.taxId ? (
              <span className="block text-sm text-muted">
                {list('taxId', { taxId: props.person.taxId, name: props.person.taxName ?? 'INN' })}
              </span>
            ) : null}
          </span>
          <Button type="button" onClick={() => props.onChange(null)}>
            {t('personChange')}
          </Button>
        </div>
      </div>
    )
  const look = () => {
    if (typed.trim().length >= 2) setSearch(typed.trim())
  }
  return (
    <div>
      <Field id={props.id} label={t('person')} hint={t('personHint')} error={props.error}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              value={typed}
              maxLength={100}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                look()
              }}
            />
            <Button type="button" busy={found.isFetching} onClick={look}>
              {t('personFind')}
            </Button>
          </div>
        )}
      </Field>
      <div aria-live="polite">
        {found.data?.length === 0 ? <p className="mt-2 text-sm">{t('personNone')}</p> : null}
        {found.data?.length ? (
          <ul className="mt-2 rounded-md border bg-paper">
            {found.data.map(({ id, name, taxId, taxName }) => (
              <li key={id} className="border-b last:border-b-0">
                <button
                  type="button"
                  className="flex min-h-control w-full flex-wrap items-baseline gap-x-3 px-inset py-2 text-left hover:bg-hover"
                  onClick={() => props.onChange({ id, name, taxId, taxName })}
                >
                  {name}
                  {taxId ? (
                    <span className="text-sm text-muted">{list('taxId', { taxId, name: taxName })}</span>
                  ) : null}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
