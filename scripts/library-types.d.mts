/** Writes the declarations of every part that the package exports to `place`; throws where the compiler refuses the sources. */
export function packageTypes(root: string, place: string): void
