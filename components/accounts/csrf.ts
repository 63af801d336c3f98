/** next-auth's token for one form; sets the cookie it is compared with. Throws when the portal does not answer. */
export async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf', { cache: 'no-store' })
  if (!response.ok) throw new Error(`csrf: ${response.status}`)
  return ((await response.json()) as { csrfToken: string }).csrfToken
}
