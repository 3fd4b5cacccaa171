import { wordsFor } from '../choices.ts'
import { dayText } from '../say/day.ts'
import { moneyText } from '../say/money.ts'
import { counted } from '../say/number.ts'
import { zoneText } from '../say/zone.ts'
import type { Scheduled, SeasonEntry } from '../season/season-log.ts'

/** What an entry says, within a sentence about its program. */
export function entryText(entry: SeasonEntry): string {
  const day = entry.on === undefined ? '' : `, ${dayText(entry.on)}`
  return `${wordsOf(entry)}${day}`
}

function wordsOf(entry: SeasonEntry): string {
  switch (entry.kind) {
    case 'applied':
      return 'applications of the season are out'
    case 'sent':
      return entry.signal === undefined
        ? 'applied'
        : `applied with ${entry.signal === 'signal' ? 'a signal' : `a ${entry.signal} signal`}`
    case 'signalled':
      return 'signalled'
    case 'scheduled':
      return `interview on ${dayText(entry.for)}${hourText(entry)}`
    case 'cancelled':
      return 'the interview is off'
    case 'wrote':
      return entry.letter === undefined ? 'you wrote' : `you sent ${wordsFor('letterSent', entry.letter)}`
    case 'answered':
      return 'they answered'
    case 'rated':
      return `rated, ${counted(entry.answers.length, 'answer')}`
    case 'questions':
      return `your questions after interviews: ${entry.questions.length}`
    case 'spent':
      return `${moneyText(entry.usd)} for ${wordsFor('spentFor', entry.for)}`
    case 'ranked':
      return entry.rank === 0 ? 'off your rank list' : `place ${entry.rank} on your rank list`
    case 'certified':
      return 'the rank list is certified'
    case 'monday':
      return wordsFor('mondayMessage', entry.message)
    case 'step':
      return `${entry.step}: ${entry.state}`
    case 'soap':
      return wordsFor('soapWord', entry.word)
    case 'result':
      return wordsFor('matchOutcome', entry.outcome)
    default:
      return wordsFor('programAnswer', entry.kind)
  }
}

function hourText({ at, zone }: Scheduled): string {
  if (at === undefined) return ''
  return `, ${at}${zone === undefined ? '' : ` ${zoneText(zone)}`}`
}
