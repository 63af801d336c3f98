import type { FieldError, XmlError } from '@/server/modules/catalogue/contract'

/** An error of a value, or of an uploaded file: the latter has a line and may be of no field at all. */
export type FormProblem = FieldError | XmlError

/**
 * Which errors a form shows. An error found while a person is still typing their way to it is not shown: it appears when
 * its field has been left or all has been checked, and goes away as soon as it is mended. Errors from outside (the
 * server's, those of an uploaded file) are shown at once, until their place changes.
 */
export class ErrorBook {
  private found: readonly FieldError[] = []
  private outside: readonly FormProblem[] = []
  private readonly left = new Set<string>()
  private all = false
  private shown: readonly FormProblem[] = []
  private byPath = new Map<string, FormProblem>()
  private readonly listeners = new Set<() => void>()

  /** Takes the errors of the present values; `reveal` is the path just left, or `all`. */
  check(found: readonly FieldError[], reveal?: string): void {
    this.found = found
    if (reveal === 'all') this.all = true
    else if (reveal !== undefined) this.left.add(reveal)
    this.publish()
  }

  /** Replaces the errors from outside. */
  setOutside(problems: readonly FormProblem[]): void {
    if (this.outside.length === 0 && problems.length === 0) return
    this.outside = problems
    this.publish()
  }

  /** The value at the path has changed, with everything under it: what was said about it from outside is old. */
  forgetOutside(path: string): void {
    const kept = this.outside.filter((problem) => !isUnder(problem.path, path))
    if (kept.length === this.outside.length) return
    this.outside = kept
    this.publish()
  }

  /** Items of a list have moved: what had been left there is no longer there. */
  forgetLeft(path: string): void {
    for (const one of this.left) if (isUnder(one, path)) this.left.delete(one)
  }

  /** All errors of the values, in the order of the definition. */
  everything = (): readonly FieldError[] => this.found
  /** Errors that are shown, one for a path; the same array until something changes. */
  list = (): readonly FormProblem[] => this.shown
  /** True while something from outside is still to be corrected. */
  hasOutside = (): boolean => this.outside.length > 0
  /** The error shown at a path; the same object until something changes. */
  at = (path: string): FormProblem | undefined => this.byPath.get(path)

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private publish() {
    const before = this.byPath
    const next = new Map<string, FormProblem>()
    for (const error of this.found) {
      if (!next.has(error.path) && this.isRevealed(error.path)) next.set(error.path, keep(before, error))
    }
    const loose: FormProblem[] = []
    for (const problem of this.outside) {
      if (problem.path === '') loose.push(problem)
      else if (!next.has(problem.path)) next.set(problem.path, problem)
    }
    this.byPath = next
    this.shown = [...loose, ...next.values()]
    for (const listener of this.listeners) listener()
  }

  /** A list's own error (too many, too few) shows when any of its items has been left. */
  private isRevealed(path: string): boolean {
    if (this.all || this.left.has(path)) return true
    for (const one of this.left) if (isUnder(one, path)) return true
    return false
  }
}

const isUnder = (path: string, ancestor: string) => path === ancestor || path.startsWith(`${ancestor}.`)

/** The former object where the error is the same, so that its field is not drawn again. */
function keep(before: ReadonlyMap<string, FormProblem>, error: FieldError): FormProblem {
  const former = before.get(error.path)
  return former && JSON.stringify(former) === JSON.stringify(error) ? former : error
}
