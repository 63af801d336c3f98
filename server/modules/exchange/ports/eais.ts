import type { Problem } from '../domain/problems'

/** What became of one attempt to hand a message over. */
export type Handover = { ok: true } | { ok: false; problem: Problem }

/** ЕАИС ТО as the portal sees it. */
export interface Eais {
  /**
   * Hands one envelope over. It is taken when the other side has said so for this very id; the same envelope may be handed
   * over any number of times. Never throws: whatever happens is a problem of the closed list.
   */
  post(envelopeId: string, xml: string): Promise<Handover>
}
