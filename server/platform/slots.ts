/**
 * Heavy work of one process at the same time: so many in all, and of them so many of one owner, so that whoever is slow does
 * not keep everybody else out. Others are told to come later rather than made to wait.
 */
export class Slots {
  /** Owners of what runs now, one for each. */
  private readonly running: string[] = []

  constructor(private readonly most: { inAll: number; ofOne: number }) {}

  /** A place, given back by calling what is answered, once or more; null when there is none. */
  take(owner: string): (() => void) | null {
    const own = this.running.filter((one) => one === owner).length
    if (this.running.length >= this.most.inAll || own >= this.most.ofOne) return null
    this.running.push(owner)
    let held = true
    return () => {
      if (held) this.running.splice(this.running.indexOf(owner), 1)
      held = false
    }
  }
}

/** The same bytes; `release` is called when they have ended, failed, or are not wanted any more. */
export function releasing(body: ReadableStream<Uint8Array>, release: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        release()
        controller.close()
      } catch (error) {
        release()
        controller.error(error)
      }
    },
    async cancel(reason) {
      release()
      await reader.cancel(reason)
    },
  })
}
