export { entryFor } from './entry-for.ts'
export { groupBy } from './group-by.ts'
export { itemAt } from './item-at.ts'
export { uniqueBy } from './unique-by.ts'
