import type { Token } from '../tokenise.ts'
import type { Scope } from './scope.ts'
import { endOfSentence, startOfClause, startOfSentence } from './scope.ts'

const stateVerbs = new Set(
  (
    "am is are was were be been being i'm has have had need needs needed prefer prefers know knows knew known see seen understand like likes love loves lack lacks exist exists mean means remain remains " +
    'feel feels felt seem seems inspire inspires'
  ).split(' '),
)
const doingWords = new Set(
  (
    'built made wrote led ran kept taught gave set drew found held saw put took sent chose began brought did grew met read told went became spent sold sought shot cut hit spoke sat ' +
    'lead chair member coordinator champion superuser responsible author editor founder cofounder trainer manager head organizer organiser leader investigator representative team part charge ' +
    'write make build keep run use teach manage analyze analyse design develop create maintain collect track review'
  ).split(' '),
)
const notDoing = new Set(
  'motivated interested fascinated needed lacked wanted excited based limited related dedicated inspired experienced advanced delighted honored honoured invited'.split(
    ' ',
  ),
)

const talking = new Set(
  'talked discussed spoke thought dreamed heard read saw learned known believed asked wished admired proposed suggested went came left met became grew expected hoped planned'.split(
    ' ',
  ),
)
const subjects = new Set(
  'the a an every each any some this that these those our my their his her its there no why it what one most many'.split(' '),
)
const ownThings = new Set(
  'thesis project study team group unit department clinic research work report list analysis registry service office'.split(' '),
)
const pastBe = new Set('was were been'.split(' '))

/**
 * The sentence only says how things are ("The app was useless", "Every hospital deserves decision support"): nothing in it was done by the writer.
 * Said are: what I or we did; a line that begins with what was done, or has no verb at all, as in a CV; and what was done, without saying by whom.
 */
export function onlyNamed(tokens: readonly Token[], at: number): Scope | undefined {
  if (at !== startOfSentence(tokens, at)) return undefined
  const end = endOfSentence(tokens, at)
  const words = tokens.slice(at, end + 1).map((token) => token.word)
  return isAttested(words) ? undefined : { claim: 'only named', from: at, to: end, trigger: -1 }
}

function isAttested(words: readonly string[]): boolean {
  const [first = ''] = words
  if (first === 'please' || words.some((word) => reader.has(word))) return false
  if (words.includes('i') || words.includes('we')) return isDoing(first) || writerDid(words)
  if (words.includes('me')) return false
  const done = words.some(isDoing)
  if (subjects.has(first) && words.length > 3)
    return isPassive(words) || (['my', 'our'].includes(first) && ownThings.has(words[1] ?? '') && done)
  return done || !words.some((word) => stateVerbs.has(word) || modals.has(word))
}

/** Words to the reader: a letter, not a record of work. */
const reader = new Set('you your yours'.split(' '))
const turns = new Set('who that which how if whether what'.split(' '))
const farthestVerb = 6

/** "I", then soon a verb of doing: "I have since then kept a list", not "I respect those who keep lists". */
function writerDid(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if ((word !== 'i' && word !== 'we') || ['what', 'how', 'why'].includes(words[at - 1] ?? '')) return false
    const after = words.slice(at + 1, at + 1 + farthestVerb)
    const turn = after.findIndex((each) => turns.has(each))
    return (turn < 0 ? after : after.slice(0, turn)).some((each) => isDoing(each) && !talking.has(each))
  })
}

const modals = new Set('can could may might must should shall would will'.split(' '))

/** "The list was kept": done, without saying by whom. */
function isPassive(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      pastBe.has(word) &&
      words.slice(index + 1, index + 4).some((each) => isDoing(each) && !each.endsWith('ing') && !givenUp.has(each)),
  )
}

const givenUp = new Set('closed needed lost promised refused denied expected supposed called designed'.split(' '))

export function isDoing(word: string): boolean {
  return doingWords.has(word) || (word.length > 4 && (word.endsWith('ed') || word.endsWith('ing')) && !notDoing.has(word))
}

/** Whether something was done earlier in the clause: "Built an app that will be used" is done. */
export function doneBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(startOfClause(tokens, at), at).some((token) => isDoing(token.word) && !token.word.endsWith('ing'))
}
