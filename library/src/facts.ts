/**
 * The facts pack that comes with the package, read from its folder: the one part of the library that needs Node.
 *
 * @packageDocumentation
 */
import { fileURLToPath } from 'node:url'
import type { ReadFact } from '#facts'
import { factsIn } from '#facts/node'

export type { ReadFact } from '#facts'
export { factsIn } from '#facts/node'

/** Reads the pack of this release; `factsIn(folder)` reads another one laid out alike. */
export const packedFacts: ReadFact = factsIn(fileURLToPath(new URL('../../facts/data', import.meta.url)))
