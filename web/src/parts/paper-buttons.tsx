import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { writeHtml, writeMarkdown, writeText } from '#writing/paper'
import type { Paper } from '#writing/paper'
import { writeDocx } from '#writing/paper'
import { download } from './download.ts'
import { useNotice } from './notice.tsx'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** One paper in the formats people use: Word, Markdown, plain text, and a page to print. */
export function PaperButtons({ paper }: { readonly paper: Paper }): ReactNode {
  const say = useNotice()
  const saveWord = async (): Promise<void> => {
    try {
      // A copy with a buffer of its own, as a Blob wants it.
      download(new Uint8Array(await writeDocx(paper)), `${paper.name}.docx`, docxType)
    } catch {
      say({ text: 'The Word file could not be made. Your text is kept; try Markdown or plain text.' })
    }
  }
  const others: readonly {
    readonly label: string
    readonly ending: string
    readonly type: string
    readonly write: () => string
  }[] = [
    { label: 'Markdown', ending: 'md', type: 'text/markdown', write: () => writeMarkdown(paper) },
    { label: 'Plain text', ending: 'txt', type: 'text/plain', write: () => writeText(paper) },
    { label: 'Page to print', ending: 'html', type: 'text/html', write: () => writeHtml(paper) },
  ]
  return (
    <>
      <button type="button" className="button" onClick={() => void saveWord()}>
        <Download size={18} aria-hidden /> Word<span className="hidden">: {paper.title}</span>
      </button>
      {others.map(({ label, ending, type, write }) => (
        <button key={ending} type="button" className="button" onClick={() => download(write(), `${paper.name}.${ending}`, type)}>
          <Download size={18} aria-hidden /> {label}
          <span className="hidden">: {paper.title}</span>
        </button>
      ))}
    </>
  )
}
