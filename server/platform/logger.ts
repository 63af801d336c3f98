import pino from 'pino'
import { processName } from './env'

/**
 * Structured logs, one JSON line each, without personal data: ids, codes and durations only. Free text of users, names,
 * addresses and identifiers never enter a log line.
 */
export const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: { process: processName() },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['*.password', '*.email', '*.login', '*.token', 'password', 'email', 'login', 'token', 'headers'],
    remove: true,
  },
  serializers: { err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }) },
})
