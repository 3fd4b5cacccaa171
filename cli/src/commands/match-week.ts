import { resolve } from 'node:path'
import { valuesOf } from '#domain'
import type { Choice } from '#domain'
import { matchOfWeek, readMatchWeek } from '#domain/match-week'
import type { WeekMoment } from '#domain/match-week'
import { logOf } from '#domain/person'
import type { Case } from '#domain/person'
import { momentOf, counted } from '#domain/say'
import { isTraining, placeHeld } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import { programMeant, readUnfilledList } from '#store/import'
import type { NotingIn, UnfilledList } from '#store/import'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { momentOfCall, ownZone } from '../own-zone.ts'
import type { OwnZone } from '../own-zone.ts'
import { beyondTheList, caseAfter, listSpecialties, loadFactsFor, readInputs } from '../inputs.ts'
import type { Inputs } from '../inputs.ts'
import { readWritten } from '../named-path.ts'
import { sayInSeason } from '../own-data.ts'
import { problemText } from '../views/track-view.ts'
import { weekLines } from '../views/match-week-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'match-week examples/j1-internal-medicine.yaml',
  options: {
    message: { value: 'MESSAGE', help: `what NRMP told you on Monday: ${valuesOf('mondayMessage').join(', ')}` },
    place: { value: 'PROGRAM', help: 'the place you hold, from SOAP or Match Day' },
    soap: {
      value: 'WORDS',
      help: `applications in SOAP, such as "1404121359 applied; 1404112358 called": ${valuesOf('soapWord').join(', ')}`,
    },
    unfilled: { value: 'FILE', help: 'your list of unfilled programs: read here, kept nowhere' },
    at: { value: 'HOUR', help: 'the hour on your clock, such as 19:45 (default: now)' },
    zone: {
      value: 'ZONE',
      help: 'the clock you live by, such as Asia/Karachi (default: that of the profile, else of this machine)',
    },
    keep: { help: 'keep the message or the place; without it nothing is written' },
  },
  run: async (call) => {
    const hour = call.option('at')
    if (hour !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour))
      return misused(`--at needs an hour such as 19:45, got ${hour}`)
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given') return inputs
    const own = ownZone(call, inputs.profile)
    if (own.kind === 'misused') return own
    const { stage } = inputs.asked.person
    const beyond = isTraining(stage) && stage.kind !== 'matched' ? beyondTheList(inputs) : undefined
    if (beyond) return beyond
    const said = await entriesSaid(inputs, call)
    if ('kind' in said) return said
    const asked = caseAfter(inputs, said, call)
    const most = asked.facts.seasons.limits.soapApplications.value
    const sent = asked.person.season.soap.length
    if (sent > most) return refused(`SOAP takes ${counted(most, 'application')} in all; with these it would be ${sent}.`)
    const kept = call.flag('keep') && said.length > 0
    const saving = kept ? await sayInSeason(call, said) : undefined
    if (saving && saving.kind !== 'changed') return saving
    const moment = hour === undefined ? momentOfCall(call) : momentOf(`${call.today}T${hour}`, own.zone)
    return show({ asked, said, kept, own, moment }, call)
  },
}

async function entriesSaid({ profile, asked, records }: Inputs, call: Call): Promise<readonly SeasonEntry[] | Misused | Refused> {
  const [message, place] = [call.option('message'), call.option('place')]
  const match = matchOfWeek(asked)
  const on = call.today
  const told = valuesOf('mondayMessage').find((one): one is Choice<'mondayMessage'> => one === message)
  if (message !== undefined && told === undefined)
    return misused(`--message knows ${valuesOf('mondayMessage').join(', ')}, got ${message}`)
  const soap = call.option('soap')
  const monday: readonly SeasonEntry[] = told === undefined ? [] : [{ kind: 'monday', match, message: told, on }]
  if (place === undefined && soap === undefined) return monday
  const { programs, specialties } = await everySpecialty(call)
  const noting = { programs, specialties, match, today: on, log: logOf(profile, on, records) }
  const words = soapWordsSaid(soap, noting)
  if ('kind' in words) return words
  const entries = [...monday, ...words]
  if (place === undefined) return entries
  const found = programMeant(place, noting)
  if (found.kind === 'unclear') return refused(problemText(found))
  const { id } = found.program
  const specialty = programs.find((one) => one.id === id)?.specialty
  return [...entries, placeHeld({ program: id, ...(specialty === undefined ? {} : { specialty }) }, { match, on })]
}

/** `1404121359 applied; Danbury called`, as entries of the log. */
function soapWordsSaid(said: string | undefined, noting: NotingIn): readonly SeasonEntry[] | Misused | Refused {
  const entries: SeasonEntry[] = []
  for (const part of (said ?? '').split(';').flatMap((one) => one.trim() || [])) {
    const word = valuesOf('soapWord').find((one): one is Choice<'soapWord'> => part.toLowerCase().endsWith(` ${one}`))
    if (word === undefined) return misused(`--soap needs a program and one of ${valuesOf('soapWord').join(', ')}, got ${part}`)
    const found = programMeant(part.slice(0, -word.length).trim(), noting)
    if (found.kind === 'unclear') return refused(problemText(found))
    entries.push({ kind: 'soap', match: noting.match, program: found.program.id, word, on: noting.today })
  }
  return entries
}

interface Showing {
  readonly asked: Case
  readonly said: readonly SeasonEntry[]
  readonly kept: boolean
  readonly own: OwnZone
  readonly moment: number
}

async function show({ asked, said, kept, own: { zone, ask }, moment }: Showing, call: Call): Promise<Outcome> {
  const list = await unfilledList(call)
  if (list !== undefined && 'kind' in list) return list
  const { soap } = asked.person.season
  const facts = list === undefined && soap.length === 0 ? asked.facts : await everySpecialty(call)
  const at: WeekMoment = list === undefined ? { moment } : { moment, unfilled: list.places }
  const week = readMatchWeek({ ...asked, facts }, at)
  const unread = list?.unread ?? []
  return {
    kind: 'done',
    json: {
      today: call.today,
      zone,
      ...(ask === undefined ? {} : { zoneAsk: ask }),
      kept,
      ...week,
      ...(list === undefined ? {} : { unread }),
    },
    text: weekLines(week, { zone, ask, kept, changes: said.length, unread, specialties: facts.specialties }, call.paper).join(
      '\n',
    ),
  }
}

/** The list may name any program of any specialty. */
async function everySpecialty(call: Call): ReturnType<typeof loadFactsFor> {
  const specialties = await listSpecialties(call)
  return loadFactsFor(
    specialties.map(({ id }) => id),
    call,
  )
}

async function unfilledList(call: Call): Promise<UnfilledList | Refused | undefined> {
  const path = call.option('unfilled')
  if (path === undefined) return undefined
  const text = await readWritten(resolve(call.folder, path))
  if (typeof text !== 'string') return refused(`${path}: ${text.complaint}`)
  const { programs, specialties } = await everySpecialty(call)
  return readUnfilledList(text, { programs, specialties, today: call.today })
}
