import { live, type LiveEvent } from '../platform/live'
import type { OfficerActor, ParticipantActor } from './actor'
import { mintFromRequest } from './from-request'

/** Proxies close a silent connection; a comment this often keeps it open. Also how soon a lost right closes it. */
const HEARTBEAT_MS = 20_000

/** Is the event this actor's to hear. What it says is only "look again": the look itself is scoped as always. */
export function hears(actor: ParticipantActor | OfficerActor, event: LiveEvent): boolean {
  switch (event.topic) {
    case 'session':
      return event.id === actor.sessionId || event.id === 'reconnected'
    case 'notification':
      return (
        event.userId === actor.userId &&
        (actor.kind === 'officer' || event.participantId === actor.participantId)
      )
    case 'submission':
      return actor.kind === 'participant'
        ? event.participantId === actor.participantId
        : event.officeId !== undefined && actor.officeIds.includes(event.officeId)
  }
}

/**
 * Events of one actor as a stream. The channel ends when the browser goes, when the session ends (at once) and when the
 * actor's right has gone (at the next heartbeat, by minting the actor again).
 */
export function openChannel(
  actor: ParticipantActor | OfficerActor,
  request: Request,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const unsubscribe = live().subscribe((event) => {
        if (!hears(actor, event)) return
        if (event.topic === 'session' && event.id === actor.sessionId) {
          write('event: ended\ndata: {}\n\n')
          return end()
        }
        write(`data: ${JSON.stringify({ topic: event.topic, id: event.id })}\n\n`)
      })
      const heartbeat = setInterval(() => {
        write(':\n\n')
        void mintFromRequest(request)().then((again) => {
          if (again.kind !== actor.kind) end()
        })
      }, HEARTBEAT_MS)
      let open = true
      const end = () => {
        if (!open) return
        open = false
        stop()
        controller.close()
      }
      stop = () => {
        clearInterval(heartbeat)
        unsubscribe()
      }
      request.signal.addEventListener('abort', () => {
        open = false
        stop()
      })
      write('retry: 2000\n\n')
    },
    cancel() {
      stop()
    },
  })
}
