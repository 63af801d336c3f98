'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'

/** A kind as one chooses it. */
export interface KindName {
  code: string
  title: string
}

/** Below so many there is nothing to look for. */
const SEARCH_FROM = 8

/** Which kinds of documents: every one, or those that are ticked; looked for by name or code. */
export function KindsField(props: {
  id: string
  kinds: readonly KindName[]
  every: boolean
  chosen: readonly string[]
  error?: string
  onChange: (value: { every: boolean; kinds: string[] }) => void
}) {
  const t = useTranslations('organisation.edit')
  const [search, setSearch] = useState('')
  const { chosen } = props
  const wanted = search.trim().toLowerCase().replaceAll('ё', 'е')
  const found = props.kinds.filter(({ code, title }) =>
    `${title} ${code}`.toLowerCase().replaceAll('ё', 'е').includes(wanted),
  )
  const toggle = (code: string) =>
    props.onChange({
      every: false,
      kinds: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code],
    })
  return (
    <div>
      <RadioGroup
        id={`${props.id}-which`}
        name={`${props.id}-which`}
        legend={t('kinds')}
        value={props.every ? 'every' : 'chosen'}
        options={[
          { value: 'every', label: t('kindsEvery') },
          { value: 'chosen', label: t('kindsChosen') },
        ]}
        {...(props.error && { error: props.error })}
        onChange={(value) => props.onChange({ every: value === 'every', kinds: [...chosen] })}
      />
      {props.every ? null : (
        <div className="mt-1 ml-2 border-l pl-4">
          {props.kinds.length >= SEARCH_FROM ? (
            <Input
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              aria-label={t('kindsSearch')}
              placeholder={t('kindsSearch')}
              autoComplete="off"
            />
          ) : null}
          <p role="status" className={found.length ? 'sr-only' : 'py-2 text-muted'}>
            {found.length ? '' : t('kindsNothing')}
          </p>
          <div className="max-h-64 overflow-y-auto">
            {found.map(({ code, title }) => (
              <Checkbox
                key={code}
                id={`${props.id}-${code}`}
                label={title}
                hint={code}
                checked={chosen.includes(code)}
                onChange={() => toggle(code)}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
