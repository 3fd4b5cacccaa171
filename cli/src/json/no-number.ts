/** Why there is no number, beside every null. */
export const noNumber =
  'Too little is published of this specialty for a number of one person; its programs stand in order of their chances.'
