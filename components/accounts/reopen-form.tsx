import { Button } from '@/components/ui/button'

/** Back to the form as it was filled in; without scripts, to an empty one. */
export function ReopenForm(props: { path: string; label: string; onReopen: () => void }) {
  return (
    <form
      action={props.path}
      onSubmit={(event) => {
        event.preventDefault()
        props.onReopen()
      }}
    >
      <Button type="submit">{props.label}</Button>
    </form>
  )
}
