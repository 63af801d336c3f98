/** Why a chosen file is not sent to the portal at all. */
export type LocalRefusal = 'tooLarge' | 'notXml' | 'unreadable'

/** What can be said about a file by its name and size; null when it may be read. `limit` in bytes. */
export function refuseFile(file: { name: string; size: number }, limit: number): LocalRefusal | null {
  if (!/\.xml$/i.test(file.name)) return 'notXml'
  return file.size > limit ? 'tooLarge' : null
}

/** The bytes of a file in base64: its encoding is declared inside it and is the server's business. Rejects if unreadable. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.readAsDataURL(file)
  })
}
