/** A deviation for each parameter, in standard errors: all zero for the point estimate. */
export type Deviation = (key: string) => number
