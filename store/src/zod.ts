import * as z from 'zod/mini'

/**
 * Every schema takes its words from here, so that this stands before the first of them: checks are not compiled. The attempt alone breaks
 * the policy of the page, which lets no text become code. package.json names this file as one that does something when it is loaded.
 * Of the library it is the part whose checks are functions: what no schema asks for is not carried, its messages among it. Where a schema
 * has none of its own, a message says what all of ours do: what was expected.
 */
z.config({
  localeError: ({ expected, format }) => {
    if (expected !== undefined) return `a value of type ${expected}`
    return format === undefined ? 'another value' : `text of the form ${format}`
  },
  jitless: true,
})

export { z }
