/** Built in by web/facts-plugin.ts. */
declare module 'virtual:glossary-words' {
  export const glossaryWords: readonly (readonly [word: string, id: string])[]
}

declare module 'virtual:specialty-names' {
  export const specialtyNames: readonly { readonly id: string; readonly name: string; readonly feeder: boolean }[]
  export const notCovered: readonly import('#domain').NotCovered[]
}
