import { fold } from '../informatics/tokenise.ts'

const shortest = 4
const common = new Set(
  (
    'about after again also among before been between both came come down during each every first from further good great have here into just like made make many more most much next once only other ' +
    'over same second since some such than that their them then there these they this those three through time under until upon very want well went were what when where which while with within without would year your'
  ).split(' '),
)

/** The words of a text that say what it is about, singular and plural as one: what two texts can share. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[\p{L}\p{M}]+/gu) ?? []
  return new Set(words.filter((word) => word.length >= shortest && !common.has(word)).map((word) => word.replace(/s$/, '')))
}

export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length
}
