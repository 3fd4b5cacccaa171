import type { Block, Paper, Run } from './paper.ts'

type Docx = typeof import('docx')
type DocxParagraph = InstanceType<Docx['Paragraph']>

/**
 * The paper as a Word file. Any script: paragraphs that begin right to left are marked so, and every character stays as it was.
 * The library is loaded only when a file is made.
 */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: paper.title,
    creator: 'Matchwright',
    styles: { default: { document: { run: { size: 22 } } } },
    sections: [{ children: [titleOf(paper.title, docx), ...paper.blocks.flatMap((block) => paragraphsOf(block, docx))] }],
  })
  const blob = await docx.Packer.toBlob(document)
  return new Uint8Array(await blob.arrayBuffer())
}

function titleOf(text: string, docx: Docx): DocxParagraph {
  return headingOf(text, docx, docx.HeadingLevel.TITLE)
}

function paragraphsOf(block: Block, docx: Docx): readonly DocxParagraph[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.text, docx, block.level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2)]
    case 'paragraph':
      return [paragraphOf(block.runs, docx, {})]
    case 'list':
      return block.items.map((item) => paragraphOf(item, docx, { bullet: { level: 0 } }))
    case 'note':
      return [paragraphOf([{ kind: 'plain', text: block.text }], docx, { indent: { start: 360 }, small: true })]
  }
}

type HeadingLevel = Docx['HeadingLevel'][keyof Docx['HeadingLevel']]

function headingOf(text: string, docx: Docx, heading: HeadingLevel): DocxParagraph {
  const rightToLeft = isRightToLeft(text)
  return new docx.Paragraph({
    heading,
    bidirectional: rightToLeft,
    children: [new docx.TextRun({ text: allowed(text), rightToLeft })],
  })
}

interface Manner {
  readonly bullet?: { readonly level: number }
  readonly indent?: { readonly start: number }
  readonly small?: boolean
}

function paragraphOf(runs: readonly Run[], docx: Docx, { small = false, ...manner }: Manner): DocxParagraph {
  const bidirectional = isRightToLeft(runs.map((run) => run.text).join(''))
  const children = runs.flatMap((run) =>
    allowed(run.text)
      .split('\n')
      .map(
        (line, index) =>
          new docx.TextRun({
            text: line,
            bold: run.kind === 'blank',
            italics: small,
            rightToLeft: isRightToLeft(line),
            ...(index > 0 ? { break: 1 } : {}),
            ...(small ? { size: 18 } : {}),
          }),
      ),
  )
  return new docx.Paragraph({ bidirectional, children, spacing: { after: 160 }, ...manner })
}

const firstLetter = /\p{L}/u
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Direction by the first letter, as Unicode's bidirectional algorithm takes it for a paragraph. */
function isRightToLeft(text: string): boolean {
  const [letter] = firstLetter.exec(text) ?? []
  return letter !== undefined && rightToLeftLetter.test(letter)
}

/** Characters XML 1.0 cannot hold are left out: control characters and halves of surrogate pairs. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
