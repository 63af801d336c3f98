/**
 * Loaded into every part before its own code: when the launcher dies, even by `kill -9`, its channel to the part
 * closes and the part ends itself in good order.
 */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
