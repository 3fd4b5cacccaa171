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

/** One a kind of schema. */
export {
  unasked as aggregateChecks,
  unasked as anyProcessor,
  unasked as arrayProcessor,
  unasked as bigintProcessor,
  unasked as booleanProcessor,
  unasked as catchProcessor,
  unasked as customProcessor,
  unasked as dateProcessor,
  unasked as defaultProcessor,
  unasked as enumProcessor,
  unasked as fileProcessor,
  unasked as functionProcessor,
  unasked as intersectionProcessor,
  unasked as lazyProcessor,
  unasked as literalProcessor,
  unasked as mapProcessor,
  unasked as nanProcessor,
  unasked as neverProcessor,
  unasked as nonoptionalProcessor,
  unasked as nullProcessor,
  unasked as nullableProcessor,
  unasked as numberProcessor,
  unasked as objectProcessor,
  unasked as optionalProcessor,
  unasked as pipeProcessor,
  unasked as prefaultProcessor,
  unasked as promiseProcessor,
  unasked as readonlyProcessor,
  unasked as recordProcessor,
  unasked as setProcessor,
  unasked as stringProcessor,
  unasked as successProcessor,
  unasked as symbolProcessor,
  unasked as templateLiteralProcessor,
  unasked as transformProcessor,
  unasked as tupleProcessor,
  unasked as undefinedProcessor,
  unasked as unionProcessor,
  unasked as unknownProcessor,
  unasked as voidProcessor,
}
