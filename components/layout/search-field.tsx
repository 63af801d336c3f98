import { Search } from 'lucide-react'
import { Input } from '@/components/ui/input'

/** The field of a search form. What is looked for stands in the address, so it can be sent on and survives a reload. */
export function SearchField(props: {
  value: string | undefined
  label: string
  placeholder: string
  /** Among the tools above a table of the console. */
  dense?: boolean
}) {
  return (
    <span className="relative block min-w-0 grow">
      <Search
        aria-hidden
        className={
          props.dense
            ? 'pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted'
            : 'pointer-events-none absolute top-1/2 left-3 size-[1.125em] -translate-y-1/2 text-muted'
        }
      />
      <Input
        key={props.value}
        type="search"
        name="search"
        defaultValue={props.value}
        maxLength={200}
        aria-label={props.label}
        placeholder={props.placeholder}
        className={props.dense ? 'pl-8' : 'pl-10'}
      />
    </span>
  )
}
