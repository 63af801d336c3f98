import { live, type LiveEvent } from '../platform/live'
import { allows, holds, type ParticipantActor, type SignedInActor } from './actor'
import { mintFromRequest } from './from-request'

/** Proxies close a silent connection; a comment this often keeps it open. Also how soon a term that has run out is noticed. */
const HEARTBEAT_MS = 20_000

/** A person listens to their own account only: what they act for has channels of its own. */
type Listener = SignedInActor

/** Is the event this actor's to hear. What it says is only "look again": the look itself is scoped as always. */
export function hears(actor: Listener, event: LiveEvent): boolean {
  switch (event.topic) {
    case 'session':
      return (
        event.id === actor.sessionId ||
        event.id === 'reconnected' ||
        (actor.kind === 'person' && event.userId === actor.userId)
      )
    case 'notification':
      return (
        event.userId === actor.userId &&
        (actor.kind === 'officer' ||
          (actor.kind === 'participant' && event.participantId === actor.participantId))
      )
    case 'submission':
      if (actor.kind === 'participant')
        return event.participantId === actor.participantId && maySee(actor, event)
      return (
        actor.kind === 'officer' && event.officeId !== undefined && actor.officeIds.includes(event.officeId)
      )
    case 'archive':
      return (
        actor.kind === 'participant' && event.participantId === actor.participantId && maySee(actor, event)
      )
    case 'audit':
      if (actor.kind === 'participant')
        return event.participantId === actor.participantId && maySee(actor, event)
      return isOfTheirs(actor, event)
    // Of what customs is writing the participant knows nothing.
    case 'audit-draft':
      return isOfTheirs(actor, event)
    case 'rights':
      return isAbout(actor, event)
    // Every term follows the production calendar, and everyone sees terms.
    case 'calendar':
      return true
    // The list of kinds is public; what is still being written is its keepers'.
    case 'catalogue':
      return !event.draft || (actor.kind === 'officer' && actor.duties.includes('catalogue'))
    case 'trust':
      return actor.kind === 'officer' && actor.duties.includes('trust')
    case 'exchange':
      return actor.kind === 'officer' && actor.duties.includes('exchange')
    case 'organisation':
      return (
        actor.kind === 'participant' &&
        event.participantId === actor.participantId &&
        (holds(actor, 'administer') || event.userId === actor.userId)
      )
  }
}

/** Is the audit of the officer's offices, or is the officer of its group. */
const isOfTheirs = (actor: Listener, event: LiveEvent) =>
  actor.kind === 'officer' &&
  ((event.officeId !== undefined && actor.officeIds.includes(event.officeId)) ||
    (event.owners?.includes(actor.userId) ?? false))

/** Even the id of a document is not for those who may not look at it. */
function maySee(actor: ParticipantActor, event: LiveEvent): boolean {
  const mine = event.owners?.includes(actor.userId) ?? false
  return event.kindCode !== undefined && allows(actor, 'view', { kindCode: event.kindCode, mine })
}

/** Have this very person's rights in this very cabinet changed. */
const isAbout = (actor: Listener, event: LiveEvent) =>
  actor.kind === 'participant' && event.participantId === actor.participantId && event.userId === actor.userId

/**
 * Events of one actor as a stream. The channel ends when the browser goes, and at once when the session ends or the
 * actor's right is taken back; a right that only changed is minted again and the page is told so.
 */
export function openChannel(first: Listener, request: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let actor = first
      let open = true
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const end = (name?: 'ended' | 'gone') => {
        if (!open) return
        if (name) write(`event: ${name}\ndata: {}\n\n`)
        open = false
        stop()
        controller.close()
      }
      const mintAgain = async () => {
        const again = await mintFromRequest(request)().catch(() => null)
        // A database that does not answer is not a right that is gone.
        if (!again) return
        if (again.kind === 'anonymous' || again.kind === 'system') end('ended')
        else if (again.kind === first.kind) actor = again
        else end('gone')
      }
      const unsubscribe = live().subscribe((event) => {
        if (!hears(actor, event)) return
        if (event.topic === 'session' && event.id === actor.sessionId) return end('ended')
        const tell = () => write(`data: ${JSON.stringify({ topic: event.topic, id: event.id })}\n\n`)
        if (event.topic === 'rights') void mintAgain().then(tell)
        else tell()
      })
      const heartbeat = setInterval(() => {
        write(':\n\n')
        void mintAgain()
      }, HEARTBEAT_MS)
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
