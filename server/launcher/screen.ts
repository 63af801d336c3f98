import type { DemonstrationLogin } from '../../prisma/seed/logins'

interface Facts {
  url: string
  seconds: number
  logs: string
  /** Empty in production. */
  logins: readonly DemonstrationLogin[]
  /** Whether letters are kept instead of being sent. */
  mailCaptured: boolean
}

/** The one screen that ends the start: pure, so that its look can be tested. */
export function finalScreen({ url, seconds, logs, logins, mailCaptured }: Facts): string {
  const lines = [
    '',
    `  Портал работает · The portal is running (${seconds.toFixed(1)} s)`,
    '',
    `    ${url}`,
    '',
  ]
  if (logins.length > 0) {
    lines.push(
      '  Вход для показа · Demonstration logins',
      '',
      ...table(logins).map((row) => `    ${row}`),
      '',
    )
  }
  if (mailCaptured) lines.push(`  Письма · Captured mail     ${url}/development/mail`)
  lines.push(`  Журналы · Logs             ${logs}`, '  Остановить · Stop          Ctrl-C', '')
  return lines.join('\n')
}

function table(logins: readonly DemonstrationLogin[]): string[] {
  const columns = ['role', 'login', 'password', 'who'] as const
  const widths = columns.map((column) => Math.max(...logins.map((row) => row[column].length)))
  return logins.map((row) =>
    columns
      .map((column, i) => row[column].padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Runs a step of the start, showing its name, how long it took and what `work` says about it. */
export async function step(
  ru: string,
  en: string,
  signal: AbortSignal,
  work: () => Promise<string | void>,
): Promise<void> {
  signal.throwIfAborted()
  const begun = performance.now()
  process.stdout.write(`  ${`${ru} · ${en}`.padEnd(42, ' ')}`)
  try {
    const remark = await work()
    process.stdout.write(
      `${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${remark ?? ''}\n`,
    )
  } catch (error) {
    process.stdout.write('  ✗\n')
    throw error
  }
  signal.throwIfAborted()
}
