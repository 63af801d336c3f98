/**
 * Loaded into every part before its own code: when the launcher dies, even by `kill -9`, its channel to the part
 * closes and the part ends itself in good order. What a part starts for itself inherits this file, and stays out.
 */
if (process.channel && process.ppid === Number(process.env.PORTAL_LAUNCHER)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
