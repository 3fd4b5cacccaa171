/** Processor time of this process: unlike the clock on the wall it does not run while other programs have the processor. */
export function startProcessorTime(): () => number {
  const started = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  }
}
