/** Version 1, the first. A file without a number was written by hand for this version and stays readable for good. */
export const number = 1

/** Raises a body of the version before (here: of none) to this one. */
export function raise(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { version: number, ...body }
}
