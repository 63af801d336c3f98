import { once } from 'node:events'
import fs from 'node:fs/promises'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clamdScanner } from './clamd'

/** A clamd that reads the frames as its manual says and answers what it is told. */
async function fakeClamd(answer: (received: Buffer) => string | null) {
  const server = net.createServer((socket) => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data])
      const content: Buffer[] = []
      let at = 'zINSTREAM\0'.length
      while (at + 4 <= bytes.length) {
        const length = bytes.readUInt32BE(at)
        if (length === 0) {
          const said = answer(Buffer.concat(content))
          return void (said === null ? socket.destroy() : socket.end(`${said}\0`))
        }
        content.push(bytes.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, scan: clamdScanner(`127.0.0.1:${(server.address() as AddressInfo).port}`) }
}

let dir: string
let file: string
const content = Buffer.alloc(700_001, 'scan me ')
beforeAll(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'portal-clamd-'))
  file = path.join(dir, 'file')
  await fs.writeFile(file, content)
})
afterAll(() => fs.rm(dir, { recursive: true, force: true }))

test('sends every byte and understands both verdicts', async () => {
  let received: Buffer = Buffer.alloc(0)
  let said = 'stream: OK'
  const { server, scan } = await fakeClamd((bytes) => {
    received = bytes
    return said
  })
  expect(await scan(file)).toBe('CLEAN')
  expect(received.equals(content)).toBe(true)
  said = 'stream: Eicar-Signature FOUND'
  expect(await scan(file)).toBe('INFECTED')
  server.close()
})

test('anything but a verdict is an error, never clean', async () => {
  for (const said of ['INSTREAM size limit exceeded. ERROR', '', 'stream: OKAY', null]) {
    const { server, scan } = await fakeClamd(() => said)
    await expect(scan(file)).rejects.toThrow()
    server.close()
  }
  const { server, scan } = await fakeClamd(() => null)
  server.close()
  await once(server, 'close')
  await expect(scan(file)).rejects.toThrow()
})

test('an address that is not host:port is refused at the start', () => {
  for (const address of ['', 'clamd', ':3310', 'clamd:x'])
    expect(() => clamdScanner(address)).toThrow(RangeError)
})
