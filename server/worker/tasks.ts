import type { TaskList } from 'graphile-worker'
import * as submissionJobs from '../modules/submissions/jobs'
import * as notificationJobs from '../modules/notifications/jobs'
import * as fileJobs from '../modules/files/jobs'
import * as trustJobs from '../modules/trust/jobs'
import { jobs } from '../platform/metrics'

const HOUSEKEEPING = 'worker:housekeeping'

type Task = (payload: unknown) => Promise<void>

/** Every job by name; the handler is loaded when the first of its kind comes. Payloads are checked before use. */
const TASKS: Record<string, Task> = {
  [submissionJobs.DELIVER]: async (payload) => {
    const { submissionId } = submissionJobs.DeliverPayload.parse(payload)
    const { deliver } = await import('../modules/submissions/delivery')
    await deliver(submissionId)
  },
  [submissionJobs.SWEEP]: async () => {
    const { sweepUndelivered } = await import('../modules/submissions/delivery')
    await sweepUndelivered()
  },
  [notificationJobs.MAIL]: async (payload) => {
    const { notificationId } = notificationJobs.MailPayload.parse(payload)
    const { mailNotice } = await import('../modules/notifications/commands/mail-notice')
    await mailNotice(notificationId)
  },
  [notificationJobs.MAIL_SWEEP]: async () => {
    const { sweepUnmailed } = await import('../modules/notifications/sweep')
    await sweepUnmailed()
  },
  [notificationJobs.RELAY]: async (payload) => {
    const { letterId } = notificationJobs.RelayPayload.parse(payload)
    const { relayLetter } = await import('../modules/notifications/commands/relay-letter')
    await relayLetter(letterId)
  },
  [fileJobs.SWEEP]: async () => {
    const { sweepFiles } = await import('../modules/files/sweep')
    await sweepFiles()
  },
  [trustJobs.FETCH]: async (payload) => {
    const { certificateId } = trustJobs.FetchPayload.parse(payload)
    const { fetchLists } = await import('../modules/trust/fetching')
    await fetchLists(certificateId)
  },
  [trustJobs.IMPORT]: async (payload) => {
    const { importId } = trustJobs.ImportPayload.parse(payload)
    const { carryImport } = await import('../modules/trust/imports')
    await carryImport(importId)
  },
  [trustJobs.SWEEP]: async () => {
    const { followDemonstration } = await import('../modules/trust/demonstration')
    await followDemonstration()
    const { sweepTrust } = await import('../modules/trust/fetching')
    await sweepTrust()
  },
  [HOUSEKEEPING]: async () => {
    const { housekeep } = await import('./housekeeping')
    await housekeep()
  },
}

/** The tasks as graphile-worker takes them, each counted by outcome. */
export function taskList(): TaskList {
  return Object.fromEntries(
    Object.entries(TASKS).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        try {
          await task(payload)
          jobs.inc({ name, outcome: 'done' })
        } catch (error) {
          jobs.inc({ name, outcome: 'failed' })
          throw error
        }
      },
    ]),
  )
}

/** Sweeps repair what was missed, each minute; housekeeping is done once an hour. */
export const CRONTAB = [
  ...[submissionJobs.SWEEP, notificationJobs.MAIL_SWEEP, fileJobs.SWEEP, trustJobs.SWEEP].map(
    (name) => `* * * * * ${name}`,
  ),
  `17 * * * * ${HOUSEKEEPING}`,
]
  .map((line) => `${line} ?jobKey=${line.split(' ').at(-1)}&max=1`)
  .join('\n')
