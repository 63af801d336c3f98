import fs from 'node:fs/promises'
import net from 'node:net'

/** Looks for malware in a file; rejects when it cannot say. */
export type Scanner = (path: string) => Promise<'CLEAN' | 'INFECTED'>

const IDLE_MS = 120_000
const CHUNK_BYTES = 256 * 1024

/**
 * A scanner that sends the file to clamd by INSTREAM: `zINSTREAM\0`, then blocks with their length in four bytes
 * (big-endian), then a block of length 0; the answer ends with a zero byte. clamd's StreamMaxLength must exceed the
 * upload limit. `address` is `host:port`.
 */
export function clamdScanner(address: string): Scanner {
  const colon = address.lastIndexOf(':')
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '')
  const port = Number(address.slice(colon + 1))
  if (colon < 1 || !Number.isInteger(port)) throw new RangeError('CLAMD_ADDRESS: must be host:port')
  return async (path) => {
    const answer = await ask(path, host, port)
    if (answer.endsWith(' OK')) return 'CLEAN'
    if (answer.endsWith(' FOUND')) return 'INFECTED'
    throw new Error(`clamd answered ${answer.slice(0, 120)}`)
  }
}

async function ask(path: string, host: string, port: number): Promise<string> {
  const socket = net.connect({ host, port })
  socket.setTimeout(IDLE_MS, () => socket.destroy(new Error('clamd is silent')))
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (data: string) => {
      text += data
      const end = text.indexOf('\0')
      if (end >= 0) resolve(text.slice(0, end).trim())
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('clamd hung up')))
  })
  // clamd may answer (limit exceeded) before everything is sent, so sending and listening go on together.
  const sending = send(path, socket)
  sending.catch(() => undefined)
  try {
    return await answer
  } finally {
    socket.destroy()
    await sending.catch(() => undefined)
  }
}

async function send(path: string, socket: net.Socket): Promise<void> {
  const file = await fs.open(path, 'r')
  try {
    await write(socket, Buffer.from('zINSTREAM\0'))
    const block = Buffer.allocUnsafe(4 + CHUNK_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(block, 4, CHUNK_BYTES, null)
      block.writeUInt32BE(bytesRead, 0)
      await write(socket, block.subarray(0, 4 + bytesRead))
      if (bytesRead === 0) return
    }
  } finally {
    await file.close()
  }
}

/** Resolves when the system has taken the bytes, so one block may be reused. Rejects when the connection is gone. */
function write(socket: net.Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed) reject(new Error('clamd hung up'))
    else socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
