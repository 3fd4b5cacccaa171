import { unzipSync } from 'fflate'
import { parseDocument, DomUtils } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { paperOfText } from '#writing/paper'
import type { Paper } from '#writing/paper'
import { writeDocx } from '#writing/paper'

/** Opens a Word file without the library that wrote it: ZIP by fflate, XML by htmlparser2. Paragraphs of text. */
async function paragraphsOf(paper: Paper): Promise<{ readonly texts: readonly string[]; readonly xml: string }> {
  const part = unzipSync(await writeDocx(paper))['word/document.xml']
  if (!part) throw new Error('a Word file requires word/document.xml')
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(part)
  const document = parseDocument(xml, { xmlMode: true })
  const texts = DomUtils.getElementsByTagName('w:p', document).map((paragraph) =>
    DomUtils.getElementsByTagName('w:t', paragraph)
      .map((text) => DomUtils.textContent(text))
      .join(''),
  )
  return { texts, xml }
}

const vietnamese = 'Bệnh viện Chợ Rẫy, Nguyễn Thị Hoa'
const arabic = 'عملتُ في عيادة النور عامَ ٢٠٢٠'
const devanagari = 'प्रिया शर्मा ने सूची रखी'
const cyrillic = 'Телефонные консультации, Ёлка'

describe('a paper as a Word file', () => {
  it('keeps Vietnamese, Arabic, Devanagari and Cyrillic, opened again by another reader', async () => {
    const paper = paperOfText(
      { kind: 'statement', name: 'statement', title: vietnamese },
      [vietnamese, arabic, devanagari, cyrillic].join('\n\n'),
    )
    const { texts } = await paragraphsOf(paper)
    expect(texts).toEqual([vietnamese, vietnamese, arabic, devanagari, cyrillic])
  })

  it('marks Arabic paragraphs as right to left, and no others', async () => {
    const { xml } = await paragraphsOf(paperOfText({ kind: 'statement', name: 'x', title: 'Title' }, `${arabic}\n\n${cyrillic}`))
    const marked = xml.match(/<w:bidi\/>/g) ?? []
    expect(marked).toHaveLength(1)
    expect(xml.indexOf('<w:bidi/>')).toBeLessThan(xml.indexOf(arabic))
    expect(xml).toContain('<w:rtl/>')
  })

  it('keeps signs that XML and Word read as their own, combining marks and characters beyond the first plane', async () => {
    const text = 'a < b & "c" > d, e\u0301, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢, 你好, \u200Fא'
    const { texts } = await paragraphsOf(paperOfText({ kind: 'statement', name: 'x', title: 'Title' }, text))
    expect(texts[1]).toBe(text)
  })

  it('leaves out what no XML file may hold instead of writing a broken file', async () => {
    const { texts } = await paragraphsOf(paperOfText({ kind: 'statement', name: 'x', title: 'Title' }, 'a\u0000b\uD800c\u000Bd'))
    expect(texts[1]).toBe('abcd')
  })

  it('writes headings, lists and notes, and shows holes in bold', async () => {
    const paper: Paper = {
      kind: 'letters',
      name: 'x',
      title: 'Letters',
      blocks: [
        { kind: 'heading', level: 1, text: 'Dr. Nguyễn' },
        {
          kind: 'paragraph',
          runs: [
            { kind: 'own', text: 'I kept ' },
            { kind: 'blank', text: '[what]' },
          ],
        },
        { kind: 'list', items: [[{ kind: 'plain', text: 'Result: 41 to 68' }]] },
        { kind: 'note', text: 'Facts only.' },
      ],
    }
    const { texts, xml } = await paragraphsOf(paper)
    expect(texts).toEqual(['Letters', 'Dr. Nguyễn', 'I kept [what]', 'Result: 41 to 68', 'Facts only.'])
    expect(xml).toMatch(/<w:b\/>.*\[what\]/s)
  })
})
