/**
 * Stands in the built app for the part of zod that prints JSON Schema, which only the command does: 17 kB of a first visit. Whoever asks
 * for it here is told where it is.
 */
function unasked(): never {
  throw new Error('the built app prints no JSON Schema: the command does (matchwright schema)')
}

export const createToJSONSchemaMethod = (): typeof unasked => unasked
export const createStandardJSONSchemaMethod = (): typeof unasked => unasked
export const toJSONSchema = unasked
export const allProcessors = {}
export const extractDefs = unasked
export const finalize = unasked
export const initializeContext = unasked
export const processSchema = unasked
