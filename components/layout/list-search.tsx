import Form from 'next/form'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { SearchField } from './search-field'

/** Search of a list, by its address. */
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
        <SearchField value={props.value} label={props.label} placeholder={props.placeholder} />
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
