import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { clientAddress, PEER_HEADER } from './client-address'
import { notePeers } from './note-peers'

notePeers()
const server = createServer((request, response) => {
  response.end(clientAddress(new Headers(request.headers as Record<string, string>), 0))
})
afterAll(() => server.close())

test('a client that writes the header, or x-forwarded-for, is still known by its connection', async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const forged = { [PEER_HEADER]: '203.0.113.1', 'x-forwarded-for': '203.0.113.2' }
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: forged })
  expect(await answer.text()).toBe('127.0.0.1')
})
