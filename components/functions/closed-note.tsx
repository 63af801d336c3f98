import type { ParticipantActor } from '@/server/auth/actor'
import type { FunctionView } from '@/server/modules/functions/contract'
import { StepLink } from './step-link'
import { useReason } from './use-reason'

/** Why a function is closed and, where the person can do something about it, what opens it. Nothing of an open one. */
export function ClosedNote(props: {
  base: string
  category: ParticipantActor['category']
  view: FunctionView | undefined
}) {
  const reasonOf = useReason(props.category)
  const { view } = props
  if (!view || view.open) return null
  return (
    <>
      {reasonOf(view)} {view.step ? <StepLink base={props.base} step={view.step} /> : null}
    </>
  )
}
