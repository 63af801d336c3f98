import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useSyncExternalStore } from 'react'
import { nameRefusal } from '@/server/modules/files/domain/accepted-names'
import type { UploadChannel } from './create-uploader'
import type { Unfinished } from './upload-cache'
import { UploadStopped, type UploadProblemCode } from './upload-problem'
import { due, takesRoom, uploadQueue, waitBefore, type UploadItem } from './upload-queue'

type Options = {
  channel: UploadChannel
  /** Largest file, bytes. */
  limit: number
  /** How many more files the place takes; without it any number. */
  room?: number | undefined
  onStored?: ((fileId: string, file: File) => void) | undefined
  /** The person gave up an upload that the portal already knows. */
  onGivenUp?: (fileId: string) => void
}

function watchStore(changed: () => void) {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

/** Runs a list of uploads: starts, stops, waits for the network, goes on. Leaving the page keeps what was sent. */
export function useUploads({ channel, limit, room = Infinity, onStored, onGivenUp }: Options) {
  const [items, dispatch] = useReducer(uploadQueue, [] as readonly UploadItem[])
  const [, look] = useReducer((times: number) => times + 1, 0)
  // The browser's store is read at each render; as a text it is equal to itself.
  const begun = useSyncExternalStore(
    watchStore,
    () => JSON.stringify(channel.unfinished()),
    () => '[]',
  )
  const unfinished = useMemo(() => JSON.parse(begun) as Unfinished[], [begun])
  const files = useRef(new Map<string, File>())
  const running = useRef(new Map<string, AbortController>())

  const run = useEffectEvent(async (id: string) => {
    const file = files.current.get(id)
    if (!file || running.current.has(id)) return
    const control = new AbortController()
    running.current.set(id, control)
    dispatch({ type: 'start', id })
    try {
      const onProgress = (loaded: number) => dispatch({ type: 'progress', id, loaded })
      const fileId = await channel.send(file, { signal: control.signal, onProgress })
      dispatch({ type: 'stored', id, fileId })
      onStored?.(fileId, file)
    } catch (error) {
      // Paused or cancelled: the queue knows already.
      if (control.signal.aborted) return
      const { code, fileId } = error instanceof UploadStopped ? error : new UploadStopped('INTERNAL')
      dispatch({ type: 'stopped', id, problem: code, ...(fileId && { fileId }) })
    } finally {
      if (running.current.get(id) === control) running.current.delete(id)
    }
  })

  useEffect(() => {
    for (const id of due(items)) void run(id)
  }, [items])

  // One timer for the item that waits least; a change of the list sets it anew.
  const waiting = items.filter((item) => item.state === 'WAITING')
  const soonest = waiting.toSorted((a, b) => a.attempts - b.attempts)[0]
  const [waitingId, delay] = soonest ? [soonest.id, waitBefore(soonest.attempts)] : [null, 0]
  useEffect(() => {
    if (waitingId === null) return
    const timer = setTimeout(() => dispatch({ type: 'resume', id: waitingId }), delay)
    return () => clearTimeout(timer)
  }, [waitingId, delay])

  useEffect(() => {
    const online = () => dispatch({ type: 'online' })
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [])

  useEffect(() => {
    const active = running.current
    return () => {
      for (const control of active.values()) control.abort()
    }
  }, [channel])

  const stop = (id: string) => {
    running.current.get(id)?.abort()
    running.current.delete(id)
  }

  return {
    items,
    /** Begun earlier on this page and not in the list now. */
    unfinished: unfinished.filter(
      ({ name, size }) => !items.some((item) => item.name === name && item.size === size),
    ),
    add(chosen: readonly File[]) {
      // those on their way that the portal does not know yet take room as well
      let left = room - items.filter((item) => takesRoom(item.state)).length
      const added = chosen.map((file) => {
        const id = crypto.randomUUID()
        const refusal = nameRefusal(file.name.normalize('NFC'), file.size, limit)
        const problem: UploadProblemCode | null = refusal ?? (left > 0 ? null : 'TOO_MANY')
        if (!refusal) files.current.set(id, file)
        if (!problem) left -= 1
        return { id, name: file.name, size: file.size, ...(problem && { problem }) }
      })
      dispatch({ type: 'add', items: added })
    },
    pause(id: string) {
      stop(id)
      dispatch({ type: 'pause', id })
    },
    resume: (id: string) => dispatch({ type: 'resume', id }),
    /** Gives an upload up; what was sent is forgotten. */
    cancel(id: string) {
      stop(id)
      const file = files.current.get(id)
      const known = file ? channel.forget(file) : null
      if (known) onGivenUp?.(known)
      files.current.delete(id)
      dispatch({ type: 'remove', id })
    },
    /** Takes all rows of files that were not accepted off the screen. */
    clearStopped() {
      for (const { id, state } of items) if (state === 'STOPPED') files.current.delete(id)
      dispatch({ type: 'clear' })
    },
    /** Takes a row off the screen and changes nothing else. */
    dismiss(id: string) {
      files.current.delete(id)
      dispatch({ type: 'remove', id })
    },
    forget(key: string) {
      const known = channel.forgetUnfinished(key)
      if (known) onGivenUp?.(known)
      look()
    },
  }
}
