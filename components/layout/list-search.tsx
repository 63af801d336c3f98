import { Search } from 'lucide-react'
import Form from 'next/form'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

/** Search of a list. What is looked for stands in the address, so it can be sent on and survives a reload. */
export function ListSearch(props: {
  action: string
  /** Other parameters of the address to keep. */
  keep?: Record<string, string>
  value: string | undefined
  label: string
  placeholder: string
  submitLabel: string
  /** Shown under the field while something is looked for. */
  found?: { text: string; clearHref: string; clearLabel: string }
}) {
  return (
    <div>
      <Form action={props.action} role="search" className="flex gap-2">
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span className="relative block min-w-0 grow">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-[1.125em] -translate-y-1/2 text-muted"
          />
          <Input
            key={props.value}
            type="search"
            name="search"
            defaultValue={props.value}
            maxLength={200}
            aria-label={props.label}
            placeholder={props.placeholder}
            className="pl-10"
          />
        </span>
        <Button type="submit">{props.submitLabel}</Button>
      </Form>
      {props.found ? (
        <p className="mt-2 text-sm text-muted">
          {props.found.text}{' '}
          <Link href={props.found.clearHref} className="text-link underline hover:no-underline">
            {props.found.clearLabel}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
