import { z } from 'zod'

/**
 * Every schema takes its words from here, so that this stands before the first of them: checks are not compiled. The attempt alone breaks
 * the policy of the page, which lets no text become code. package.json names this file as one that does something when it is loaded.
 */
z.config({ jitless: true })

export { z }
