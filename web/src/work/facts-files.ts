import type { ReadFact } from '#facts'

/** Addresses of the facts pack, each named by its contents, so that a kept copy is never an old one. */
const addresses = import.meta.glob<string>('../../../facts/data/**/*.json', { query: '?url', import: 'default', eager: true })

const read = new Map<string, Promise<unknown>>()

/** Reads one file of the facts pack from where this page came from, once a visit. */
export const readFact: ReadFact = (path) => {
  const started = read.get(path) ?? fetchFact(path)
  read.set(path, started)
  // A failed read may be tried again, for instance when the network is back.
  started.catch(() => read.delete(path))
  return started
}

/** A file of the pack that is not on this device and could not be fetched now. */
export class FactNotHere extends Error {
  override readonly name: string = 'FactNotHere'
}

async function fetchFact(path: string): Promise<unknown> {
  const address = addresses[`../../../facts/data/${path}`]
  if (address === undefined) throw new Error(`there is no ${path} in the facts of this version`)
  const response = await fetch(address).catch((cause: unknown) => {
    throw new FactNotHere(whyNotHere(path), { cause })
  })
  if (!response.ok)
    throw new FactNotHere(`${path} is not where this version keeps it (answer ${response.status}); load the page again`)
  return response.json()
}

function whyNotHere(path: string): string {
  if (import.meta.env.MODE === 'single-file')
    return `${path} is not in this one-file edition, which has the usual ways into clinical informatics; the whole app has every specialty`
  return `${path} is not on this device yet and there is no connection; connect once to load it`
}
