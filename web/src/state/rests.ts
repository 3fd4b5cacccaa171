/** Long work on the page's own thread goes in small parts of so many milliseconds: after each the page may draw and hear. */
const partMs = 12

/** Call it between two small steps of the work; it rests when the last rest is long enough ago. */
export function createRests(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < partMs) return
    await new Promise<void>((resume) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resume()
      })
      port1.start()
      port2.postMessage(undefined)
    })
    since = performance.now()
  }
}
