/**
 * How much of a file is read, in one table: what is beyond any file a person has is refused with its sentence before memory or time is
 * spent on it, or left out and said so. Each is several times the largest honest file we know.
 */
export const limits: Readonly<Record<LimitName, Limit>> = {
  /** Bytes of a file that is read whole; streamed formats may be larger. */
  wholeFile: { most: 64 * 1024 * 1024, says: 'It is larger than 64 MB.' },
  /** Bytes an archive unpacks to where it is streamed: a year of labour disclosures has 1 GB. */
  unpacked: { most: 4 * 1024 ** 3, says: 'The archive unpacks to an unreasonable size; it was not read.' },
  /** Bytes a table, a document or a PDF unpacks to in memory. */
  unpackedWhole: { most: 96 * 1024 * 1024, says: 'It unpacks to an unreasonable size; it was not read.' },
  /** Bytes of text a workbook keeps beside its cells. */
  sharedText: { most: 256 * 1024 * 1024, says: 'The workbook holds more text than can be read here.' },
  /** Rows of a table of programs: the directory has 6,000. */
  rows: { most: 10_000, says: 'Only the first 10,000 rows are read.' },
  sheets: { most: 100, says: 'The workbook has more than 100 sheets; save the ones that matter as a workbook of their own.' },
  columns: { most: 500, says: 'Only the first 500 columns are read.' },
  /** Separators on one line of delimited text, before it is cut into cells. */
  lineSeparators: { most: 20_000, says: 'A line has more than 20,000 columns: it is no table a person made.' },
  /** Filled cells of a table. */
  cells: { most: 2_000_000, says: 'The table has more than 2,000,000 filled cells; split it and import the parts.' },
  /** Characters of a cell, as in spreadsheets. */
  cellLength: { most: 32_767, says: 'A cell is longer than 32,767 characters.' },
  /** Elements inside one another, in pages, workbooks and documents: browsers themselves stop at 512. */
  depth: { most: 400, says: 'It is nested too deeply.' },
  /** Elements and texts of one page or document. */
  nodes: { most: 600_000, says: 'The page has more than 600,000 parts: it is no page of this kind.' },
  /** Bytes of one part of a PDF that is no picture: a dense page has 200 kB. */
  part: { most: 12 * 1024 * 1024, says: 'One page of the PDF holds more than any page of a report or directory.' },
  /** Events of a calendar: a decade of busy days has 20,000. */
  events: { most: 20_000, says: 'The calendar has more than 20,000 events; export the season alone.' },
  /** Letters of a box. */
  letters: { most: 20_000, says: 'The box has more than 20,000 letters; export those of the season alone.' },
  pages: { most: 400, says: 'The PDF has more than 400 pages; print the pages that matter into a PDF of their own.' },
  /** Pieces of text of a PDF: a dense page has 5,000. */
  pieces: { most: 600_000, says: 'The PDF has more pieces of text than any report or directory.' },
}

type LimitName =
  | 'wholeFile'
  | 'unpacked'
  | 'unpackedWhole'
  | 'sharedText'
  | 'rows'
  | 'sheets'
  | 'columns'
  | 'lineSeparators'
  | 'cells'
  | 'cellLength'
  | 'depth'
  | 'nodes'
  | 'part'
  | 'events'
  | 'letters'
  | 'pages'
  | 'pieces'

interface Limit {
  readonly most: number
  readonly says: string
}

/** Throws the sentence of a limit that is passed. */
export function keepWithin(name: LimitName, amount: number): void {
  if (amount > limits[name].most) throw new Error(limits[name].says)
}
