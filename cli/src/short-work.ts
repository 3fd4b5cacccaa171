/** V8 set up for what most commands are: over in a second or two. */
import { setFlagsFromString } from 'node:v8'

/** That of Node 26. One that does not know a flag says so on standard error, so a newer one is left as it is. */
const newestTried = 14

/** Takes the process for a short one in its first two seconds. To be called once, before anything is worked out. */
export function expectShortWork(): void {
  const version = Number.parseInt(process.versions.v8, 10)
  if (version > newestTried) return
  // A command is over before a function compiled for speed has paid for its compiling. In Node 20 it therefore waits six times as long as
  // usual; newer ones have a compiler in between that costs less, and no such flag.
  if (version === 11) setFlagsFromString('--interrupt-budget=800000')
  // What is young in it has room where the first of it lay: every page beyond is handed over anew by the machine, and takes longer than
  // to clear up once more. So little is cleared up sooner by one thread than by several that have to be woken.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--no-parallel-scavenge')
  setTimeout(expectLongWork, 2000).unref()
}

function expectLongWork(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
  setFlagsFromString('--parallel-scavenge')
}
