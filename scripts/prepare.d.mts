/** Whether what lies in dist was built of the sources as they stand. */
export function isBuilt(): boolean
