/** The store's door for reading the user's own files: apart, because most visits never import anything. */
export type * from './reading.ts'
export * from './read-import.ts'
export * from './match-programs.ts'
export * from './import-document.ts'
export { definitionOf, proposeMapping, targets, type ColumnMapping, type Target } from './programs/columns.ts'
export { fileFromBlob, fileFromBytes, type SourceFile } from './files/source-file.ts'
export { readCv, readCvText } from './cv/read-cv.ts'
export type { CvOutcome, CvReading, ReadExperience, ReadWork } from './cv/cv-reading.ts'
