import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

// Next reloads modules in development; a second registry would lose the first one's counts.
const keep = globalThis as typeof globalThis & { portalMetrics?: ReturnType<typeof build> }

function build() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'portal_' })
  return {
    registry,
    procedureDuration: new Histogram({
      name: 'portal_procedure_seconds',
      help: 'Time of a tRPC procedure, by path',
      labelNames: ['path', 'ok'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    liveChannels: new Gauge({
      name: 'portal_live_channels',
      help: 'Open live channels (server-sent events)',
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'portal_jobs_total',
      help: 'Jobs done by this process, by name and outcome',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    }),
    applicationMail: new Histogram({
      name: 'portal_application_mail_seconds',
      help: 'Time from an application for access to its letter, over the last 24 hours; the promise is 3600',
      buckets: [1, 2, 5, 10, 30, 60, 300, 900, 3600],
      registers: [registry],
    }),
    lettersLate: new Gauge({
      name: 'portal_account_letters_late',
      help: 'Letters about accounts that have waited for more than five minutes',
      registers: [registry],
    }),
    queueWaiting: new Gauge({
      name: 'portal_queue_waiting',
      help: 'Jobs due and not yet begun',
      registers: [registry],
    }),
    queueDead: new Gauge({
      name: 'portal_queue_dead',
      help: 'Jobs that used up their attempts',
      registers: [registry],
    }),
    queueLag: new Gauge({
      name: 'portal_queue_lag_seconds',
      help: 'Age of the oldest due job',
      registers: [registry],
    }),
    exchangeMessages: new Gauge({
      name: 'portal_exchange_messages',
      help: 'Messages of the exchange with ЕАИС ТО that wait, that were given up, and that it took and never answered',
      labelNames: ['standing'],
      registers: [registry],
    }),
    exchangeOldest: new Gauge({
      name: 'portal_exchange_oldest_seconds',
      help: 'Age of the oldest message that waits',
      registers: [registry],
    }),
  }
}

const metrics = (keep.portalMetrics ??= build())
export const {
  registry,
  procedureDuration,
  liveChannels,
  jobs,
  applicationMail,
  lettersLate,
  queueWaiting,
  queueDead,
  queueLag,
  exchangeMessages,
  exchangeOldest,
} = metrics
