'use client'

import { CircleAlert } from 'lucide-react'
import { useProblemAt } from './form-scope'
import { useProblemText } from './problem-text'

/** The error of a whole part: a list with too few items, a choice not made. */
export function ProblemLine({ path, id }: { path: string; id?: string }) {
  const problem = useProblemAt(path)
  const say = useProblemText()
  if (!problem) return null
  return (
    <p id={id} className="mt-1 flex gap-2 text-sm font-medium text-refused">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {say(problem)}
    </p>
  )
}
