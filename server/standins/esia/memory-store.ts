import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { now } from '@/server/platform/clock'

/**
 * Where the provider keeps codes, tokens, sessions and grants: memory of this process, one store for each server. What
 * has expired is swept on writing, so a long demonstration does not grow.
 */
export function createMemoryStore(): AdapterFactory {
  const rows = new Map<string, Row>()
  return (model) => new MemoryAdapter(model, rows)
}

interface Row {
  readonly model: string
  readonly payload: AdapterPayload
  /** Milliseconds; infinite when the provider gave no term. */
  readonly expiresAt: number
}

const SWEEP_ABOVE = 1_000

class MemoryAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly rows: Map<string, Row>,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number) {
    if (this.rows.size > SWEEP_ABOVE) this.sweep()
    const expiresAt = expiresIn === undefined ? Infinity : now().getTime() + expiresIn * 1_000
    this.rows.set(this.key(id), { model: this.model, payload, expiresAt })
  }

  async find(id: string) {
    return this.live(this.rows.get(this.key(id)))
  }

  async findByUid(uid: string) {
    return this.search((payload) => payload.uid === uid)
  }

  async findByUserCode(userCode: string) {
    return this.search((payload) => payload.userCode === userCode)
  }

  async consume(id: string) {
    const row = this.rows.get(this.key(id))
    if (row) row.payload.consumed = Math.floor(now().getTime() / 1_000)
  }

  async destroy(id: string) {
    this.rows.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string) {
    for (const [key, row] of this.rows) if (row.payload.grantId === grantId) this.rows.delete(key)
  }

  private key(id: string) {
    return `${this.model}:${id}`
  }

  private live(row: Row | undefined) {
    return row && row.expiresAt > now().getTime() ? row.payload : undefined
  }

  private search(matches: (payload: AdapterPayload) => boolean) {
    for (const row of this.rows.values()) {
      if (row.model === this.model && matches(row.payload)) return this.live(row)
    }
    return undefined
  }

  private sweep() {
    for (const [key, row] of this.rows) if (row.expiresAt <= now().getTime()) this.rows.delete(key)
  }
}
