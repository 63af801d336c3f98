import { z } from 'zod'

/** Fetching the revocation list of one key from the addresses it names. */
export const FETCH = 'trust:fetch'
export const FetchPayload = z.object({ certificateId: z.uuid() })
export const fetchKey = (certificateId: string) => `trust-fetch:${certificateId}`

/** Reading an uploaded list of authorities, or writing what was read into the store. */
export const IMPORT = 'trust:import'
export const ImportPayload = z.object({ importId: z.uuid() })
export const importKey = (importId: string) => `trust-import:${importId}`

/** Each minute: lists that are due, imports that were missed, the demonstration's own authority. */
export const SWEEP = 'trust:sweep'
