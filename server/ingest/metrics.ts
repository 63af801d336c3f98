import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Figures of one ingest process, for Prometheus. No label ever carries an id or a name. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  new Gauge({
    name: 'ingest_peak_memory_bytes',
    help: 'Most memory the process has had resident',
    registers,
    collect() {
      this.set(process.resourceUsage().maxRSS * 1024)
    },
  })
  return {
    registry,
    bytes: new Counter({ name: 'ingest_received_bytes_total', help: 'Bytes of files received', registers }),
    finished: new Counter({
      name: 'ingest_uploads_total',
      help: 'Uploads finished, by STORED or the code of the refusal',
      labelNames: ['result'] as const,
      registers,
    }),
    problems: new Counter({
      name: 'ingest_problems_total',
      help: 'Requests that did not succeed, by code',
      labelNames: ['code'] as const,
      registers,
    }),
    active: new Gauge({
      name: 'ingest_active_uploads',
      help: 'Uploads receiving or finishing now',
      registers,
    }),
    open: new Gauge({
      name: 'ingest_unfinished_uploads',
      help: 'Uploads on the disk that have arrived whole and are not confirmed by the portal, at the last sweep',
      registers,
    }),
    finishing: new Histogram({
      name: 'ingest_finishing_seconds',
      help: 'From the last byte to the answer: type, scan, storage, portal',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
      registers,
    }),
  }
}

export type IngestMetrics = ReturnType<typeof createMetrics>
