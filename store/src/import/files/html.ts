import { parsedJson } from '../../json.ts'
import { DomUtils } from 'htmlparser2'
import { parseTree } from './bounded-tree.ts'
import { tidy } from './text.ts'

type HtmlDocument = ReturnType<typeof parseTree>
type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** A saved page as a tree. Nothing in it runs: scripts are text. */
export interface HtmlPage {
  /** Text of the first element with this tag and class. */
  readonly textOf: (tag: string, className?: string) => string | undefined
  /** Label and value of every `th + td` and `td + td` pair, and of every `label` with what else its parent says, in page order. */
  /** All visible words of the body. */
  readonly text: string
  readonly pairs: readonly LabelledValue[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly scripts: readonly string[]
  /** Content of the element with this id. */
  readonly contentOf: (id: string) => string | undefined
}

export interface LabelledValue {
  readonly label: string
  readonly value: string
}

export function parseHtml(text: string): HtmlPage {
  const document = parseTree(text)
  const byTag = (tag: string, within: HtmlDocument | HtmlElement = document): HtmlElement[] =>
    DomUtils.getElementsByTagName(tag, within, true)
  return {
    textOf: (tag, className) => {
      const found = byTag(tag).find(
        (element) => className === undefined || (element.attribs['class'] ?? '').split(' ').includes(className),
      )
      return found && words(found)
    },
    text: DomUtils.innerText(byTag('body')[0] ?? document.children),
    pairs: [...byTag('tr').flatMap((row) => rowPair(row)), ...byTag('label').flatMap((label) => labelPair(label))],
    tables: byTag('table').map((table) => byTag('tr', table).map((row) => DomUtils.getChildren(row).filter(isCell).map(words))),
    scripts: byTag('script').map((script) => DomUtils.textContent(script)),
    contentOf: (id) => {
      const found = DomUtils.getElementById(id, document, true)
      return found ? DomUtils.textContent(found) : undefined
    },
  }
}

const words = (element: HtmlElement): string => tidy(DomUtils.innerText(element))

type HtmlNode = ReturnType<typeof DomUtils.getChildren>[number]

function isCell(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node && (node.name === 'td' || node.name === 'th')
}

function rowPair(row: HtmlElement): readonly LabelledValue[] {
  const [label, value] = DomUtils.getChildren(row).filter(isCell)
  return label && value ? [{ label: words(label), value: words(value) }] : []
}

/** A label in a crowd is not the label of the whole crowd. */
const mostBeside = 100

function labelPair(label: HtmlElement): readonly LabelledValue[] {
  const around = DomUtils.getParent(label)
  if (!around || !('attribs' in around) || around.childNodes.length > mostBeside) return []
  const name = words(label)
  return [{ label: name.replace(/:$/, ''), value: words(around).replace(name, '').trim() }]
}

/** The JSON object that begins at the first `{` after `start`, ended by its own closing brace; undefined where it is not JSON. */
export function objectAfter(text: string, start: number): unknown {
  const open = text.indexOf('{', start)
  if (open < 0) return undefined
  let depth = 0
  let inString = false
  for (let at = open; at < text.length; at += 1) {
    const letter = text[at]
    if (inString) {
      if (letter === '\\') at += 1
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '{') depth += 1
    else if (letter === '}' && --depth === 0) return parsedJson(text.slice(open, at + 1))
  }
  return undefined
}

/** A member of an unknown object by path; undefined where any step is missing. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Object.entries(at).find(([key]) => key === String(step))?.[1]
  }
  return at
}
