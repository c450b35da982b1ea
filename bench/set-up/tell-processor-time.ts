import { writeSync } from 'node:fs'

// Loaded before a command (--import): on a busy machine its processor time says more than the time on the clock.
const CHANNEL = 3

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeSync(CHANNEL, String(user + system))
})
