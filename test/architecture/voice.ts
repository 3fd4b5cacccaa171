import ts from 'typescript'
import { parsed } from './parsed.ts'

/**
 * One sentence for each place in `text` that words a chance, a share, an amount, a count or a date itself. All of that is said in
 * domain/src/say, so that one screen cannot say the same thing in two ways, and none says "1 programs".
 */
export function ownWordings(fileName: string, text: string): readonly string[] {
  const file = parsed(fileName, text)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    for (const what of wordingsIn(node)) {
      found.push(`${fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December'
const month = `(?:${monthNames}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`
const weekday = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?'
const chance = /\b(?:in|of) (?:a |one )?(?:100|hundred)\b/i
const writtenDate = new RegExp(String.raw`\b\d{1,2} ${month}\b|\b${month} \d{1,2}\b|\b(?:${monthNames}) (?:19|20)\d\d\b`)
const isoDay = /\b(?:19|20)\d\d-[01]\d-[0-3]\d\b/
/** Names whose value is an ISO day; a day that has been said has been through a call. */
const dayName =
  /(?:^|[a-z]D|\bd)(?:ay|ate)$|^(?:today|review|planned|deadline|earliest|latest|reported|results|(?:residency|training|fellowship)(?:Start|End)s?)$/
/** Names of one end of a span, which is a day where a word of time stands before it. */
const endName = /^(?:from|until|since|by|on|start|starts|end|ends)$/
const wordOfTime = /\b(?:on|since|until|from|by|before|after|to|ends|begins|counts)(?: the)? $/
/** What is typed is shown as it is typed. */
const asTyped = /\b(?:such as|got|for example|needs a day)\b[^.]*$/
/** What the field counts, in the plural, with at most one word before it. */
const countedThings =
  /^ (?:(?:more|other|own|free|hands-on) )?(?:answers|applicants|applications|attempts|characters|couples|cycles|days|employers|entries|errors|experiences|facts|fellowships|fields|files|hours|interviews|invitations|letters|minutes|months|pages|papers|pieces|places|points|positions|programs|questions|residents|rows|seconds|sentences|signals|specialties|statements|states|weeks|words|years)\b/
/** Calls that word a figure and leave what is counted to the sentence. */
const figureAlone = /^(?:countText|countWord|Math\.\w+|String)$/
const nameOfTime = new RegExp(`^(?:${month}|${weekday})$`, 'i')

function wordingsIn(node: ts.Node): readonly string[] {
  if (ts.isTemplateExpression(node)) return [...inTemplate(node), ...daysIn(node), ...countsIn(node)]
  if (ts.isJsxText(node)) return [...inWords(node.text), ...countBefore(node)]
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return isThrown(node) ? [] : inWords(node.text)
  if (ts.isArrayLiteralExpression(node)) return inList(node)
  if (ts.isPropertyAccessExpression(node)) return isAskedForZone(node) ? [] : inAccess(node.getText())
  return []
}

/** Holes are read as a figure, so that `${count} of 100` is found as well as `of 100`. */
function inTemplate(node: ts.TemplateExpression): readonly string[] {
  const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  const [, ...behind] = pieces
  return [
    ...(isThrown(node) ? [] : inWords(pieces.join('0'))),
    ...(behind.some((piece) => /^\s?(?:%|percent\b)/.test(piece)) ? ['words a share: say/ has percentText'] : []),
    ...(pieces.slice(0, -1).some((piece) => /(?:\$|\bUSD )$/.test(piece)) ||
    behind.some((piece) => /^ (?:USD|dollars)\b/.test(piece))
      ? ['words an amount: say/ has moneyText']
      : []),
  ]
}

function inWords(text: string): readonly string[] {
  return [
    ...(isoDay.test(text) && isSentence(text) && !asTyped.test(text.slice(0, text.search(isoDay)))
      ? ['says a day as a machine writes it: say/ has dayText']
      : []),
    ...(chance.test(text) ? ['words a chance: say/ has chanceText and its like'] : []),
    ...(writtenDate.test(text) && !asTyped.test(text.slice(0, text.search(writtenDate)))
      ? ['words a date: say/ has dayText and its like']
      : []),
  ]
}

/** Holes of a sentence that hold a day as it is kept. What a programmer reads in an error is no sentence for people. */
function daysIn(node: ts.TemplateExpression): readonly string[] {
  const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  if (!isSentence(pieces.join('0')) || isThrown(node)) return []
  return node.templateSpans.flatMap(({ expression }, at) => {
    const before = pieces.slice(0, at + 1).join('0')
    const name = lastName(expression)
    const isDay =
      dayName.test(name) || (endName.test(name) && ts.isPropertyAccessExpression(expression) && wordOfTime.test(before))
    return isDay && !asTyped.test(before) ? [`says ${name} as a machine writes it: say/ has dayText`] : []
  })
}

/** Holes of a sentence before what they count: one of it would still be said in the plural. */
function countsIn(node: ts.TemplateExpression): readonly string[] {
  if (isThrown(node)) return []
  return node.templateSpans.flatMap(({ expression, literal }) => (countsItself(expression, literal.text) ? [wordsACount] : []))
}

function countBefore(text: ts.JsxText): readonly string[] {
  if (!ts.isJsxElement(text.parent) && !ts.isJsxFragment(text.parent)) return []
  const { children } = text.parent
  const before = children[children.indexOf(text) - 1]
  if (before === undefined || !ts.isJsxExpression(before) || before.expression === undefined) return []
  return countsItself(before.expression, text.text) ? [wordsACount] : []
}

const wordsACount = 'words a count: say/ has counted'

function countsItself(figure: ts.Expression, behind: string): boolean {
  if (!countedThings.test(behind)) return false
  return ts.isCallExpression(figure) ? figureAlone.test(figure.expression.getText()) : !ts.isConditionalExpression(figure)
}

/** The name a hole ends in; nothing for a call, which words it. */
function lastName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
}

function isSentence(text: string): boolean {
  return /[A-Za-z“,.:(]+ |\b(?:on|since|until) /.test(text) && /[a-z]{2}/.test(text)
}

function isThrown(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith('Error')
}

function inList(node: ts.ArrayLiteralExpression): readonly string[] {
  const named = node.elements.filter((each) => ts.isStringLiteral(each) && nameOfTime.test(each.text))
  return named.length >= 3 ? ['lists the names of months or weekdays: say/ has them from Intl'] : []
}

/** `new Intl.DateTimeFormat().resolvedOptions()`: asks what zone the machine keeps, and words nothing. */
function isAskedForZone(node: ts.PropertyAccessExpression): boolean {
  const made = node.parent
  const asked = made.parent
  return ts.isNewExpression(made) && ts.isPropertyAccessExpression(asked) && asked.name.text === 'resolvedOptions'
}

function inAccess(text: string): readonly string[] {
  if (/^Intl\.(?:DateTimeFormat|RelativeTimeFormat)$|\.toLocale(?:Date|Time)String$/.test(text)) return ['words a date itself']
  return /^Intl\.NumberFormat$|\.toLocaleString$/.test(text) ? ['words a number itself'] : []
}
