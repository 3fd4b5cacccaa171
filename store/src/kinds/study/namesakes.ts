import type { StudyBlock, StudyLog } from '#domain/study'
import type { Copies } from '../merge.ts'
import { isSame } from '../../json.ts'

/**
 * Blocks tapped in on two devices are numbered by each for itself, so two different blocks can bear one name. Theirs gets a
 * name of its own, with its questions and cards, so that both stay. A block imported twice has equal questions and stays one.
 */
export function separateNamesakes({ base, ours, theirs }: Copies<StudyLog>): StudyLog | undefined {
  if (!ours || !theirs) return theirs
  const known = new Set(base?.blocks.map(({ id }) => id))
  const oursById = new Map(ours.blocks.map((block) => [block.id, block]))
  const clashing = theirs.blocks.filter((block) => !known.has(block.id) && answersOtherwise(block, oursById.get(block.id)))
  if (clashing.length === 0) return theirs
  const renamed = new Map(clashing.map((block) => [block.id, freeName(block, oursById)]))
  const itemNames = new Map(
    clashing.flatMap((block) => block.items.map(({ id }) => [id, `${id}:${renamed.get(block.id) ?? ''}`])),
  )
  return {
    ...theirs,
    blocks: theirs.blocks.map((block) => {
      const id = renamed.get(block.id)
      return id === undefined ? block : named(block, id, itemNames)
    }),
    cards: theirs.cards.map((card) => ({ ...card, id: itemNames.get(card.id) ?? card.id })),
  }
}

/** Whether both have a question of this name and say different things about it. */
function answersOtherwise(block: StudyBlock, other: StudyBlock | undefined): boolean {
  if (!other) return false
  const items = new Map(other.items.map((item) => [item.id, item]))
  return block.items.some((item) => items.has(item.id) && !isSame(items.get(item.id), item))
}

/** The next free number after the name; the same block merged again gets the name it has there already. */
function freeName(block: StudyBlock, taken: ReadonlyMap<string, StudyBlock>): string {
  for (let number = 2; ; number++) {
    const id = `${block.id}-${number}`
    const other = taken.get(id)
    if (
      !other ||
      isSame(
        other.items.map(({ answer }) => answer),
        block.items.map(({ answer }) => answer),
      )
    )
      return id
  }
}

function named(block: StudyBlock, id: string, itemNames: ReadonlyMap<string, string>): StudyBlock {
  return { ...block, id, items: block.items.map((item) => ({ ...item, id: itemNames.get(item.id) ?? item.id })) }
}
