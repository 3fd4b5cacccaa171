/** What the screens of the season ask of the newest advice: its board, the rank order list, what programs still owe in writing. */
import type { JointRanks } from '#domain/couple'
import { readRanks } from '#domain/ranks'
import type { RankOrder } from '#domain/ranks'
import type { SeasonLog } from '#domain/season'
import { readBoard } from '#domain/track'
import type { Board } from '#domain/track'
import { programsToVerify, readVerification } from '#domain/verify'
import type { Verification } from '#domain/verify'
import { newestSession } from './session.ts'

/** The season of this log, with the programs, the day and the money of the advice. */
export function board(log: SeasonLog): Board | undefined {
  const last = newestSession()
  if (!last) return undefined
  last.more.board = readBoard(log, last.asked)
  return last.more.board
}

export function ranks(log: SeasonLog): RankOrder | undefined {
  const last = newestSession()
  if (!last) return undefined
  const { asked, advised } = last
  return readRanks(log, readBoard(log, asked), { ...asked, candidates: advised.candidates, chances: advised.chances })
}

export function verification(log: SeasonLog): Verification | undefined {
  const last = newestSession()
  if (!last) return undefined
  const { asked, advised } = last
  const { programs, moment } = programsToVerify(readBoard(log, asked), advised.list.picks, asked)
  return readVerification(programs, moment, { ...asked, log })
}

/** The rows of a couple, which few visits open: the partner is worked out as a whole. */
export async function jointRanks(log: SeasonLog): Promise<JointRanks | undefined> {
  const order = ranks(log)
  const last = newestSession()
  if (!last || !order) return undefined
  const { readJointRanks } = await import('#domain/couple')
  return readJointRanks(order, last.asked)
}
