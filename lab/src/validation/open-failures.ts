/**
 * Figures that leave their limit today, each with why, in the order they should be mended. The build fails when another one does,
 * and when one of these comes back within its limit and still stands here. A limit is never moved to empty this list.
 */
export const openFailures: ReadonlyMap<string, string> = new Map()
