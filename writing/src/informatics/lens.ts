import type { Experience } from '#domain/person'
import type { IsoDate } from '#domain'
import { findPossibilities } from './possibilities.ts'
import type { LensReading, Readable } from './reading.ts'
import { fieldsOf } from './reading.ts'
import type { Recency } from './recency.ts'
import { recencyOf } from './recency.ts'
import { findWordings } from './wordings.ts'

/** Suggestions and questions together: more would not be read. */
const mostShown = 5

/** Reads an experience through the informatics lens. `today` only decides whether work counts as recent. */
export function readExperience(experience: Experience, today?: IsoDate): LensReading {
  return readText(readableOf(experience), recencyOf(experience, today))
}

/** Reads any text. The same rules: only what is claimed as done, by the writer, with the words that say so. */
export function readText(readable: Readable, recency: Recency = 'undated'): LensReading {
  const fields = fieldsOf(readable)
  const { claimed, notCounted } = findWordings(fields, recency)
  const known = new Set([...claimed, ...notCounted].map((each) => each.concept))
  const asks = findPossibilities(fields, known).slice(0, Math.max(0, mostShown - claimed.length))
  return { suggestions: claimed, asks, notCounted }
}

function readableOf({ title, role, tools, description, result }: Experience): Readable {
  return {
    title,
    ...(role === undefined ? {} : { role }),
    ...(tools === undefined ? {} : { tools }),
    ...(description === undefined ? {} : { description }),
    ...(result === undefined ? {} : { measure: result.measure }),
  }
}
