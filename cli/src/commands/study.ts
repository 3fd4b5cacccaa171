import { dayText, counted } from '#domain/say'
import { cardMissedItems, dueCards, emptyStudyLog, nextExam, planWeek, readDashboard, weekToPlan } from '#domain/study'
import type { DoneSession, Recall } from '#domain/study'
import type { Profile } from '#domain/person'
import { tsFsrsScheduler, weekCalendar } from '#store'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused } from '../command.ts'
import { readAndAdvise, readInputs, wholePack } from '../inputs.ts'
import type { Inputs } from '../inputs.ts'
import { momentOfCall } from '../own-zone.ts'
import { addToStudyLog, changeStudyLog, readStudyLog } from '../own-data.ts'
import { countOption, dateOption } from '../study/options.ts'
import { importStudy } from '../study/import-study.ts'
import { quickBlock } from '../study/quick-block.ts'
import { askLines } from '../views/plan-view.ts'
import { dashboardLines, dueLines, loggedText, reviewedLines, weekLines } from '../views/study-view.ts'

const works = ['log', 'import', 'done', 'review', 'week', 'report'] as const
const recalls = ['again', 'hard', 'good', 'easy'] as const
const sessionKinds = ['weakness', 'mixed', 'review'] as const

export const command: Command = {
  operands: '<log | import | done | review | week | report> [profile or file]',
  example: 'study log --system Cardiovascular --right 14 --wrong 6',
  options: {
    system: { value: 'NAME', help: 'log: organ system, as your bank writes it' },
    discipline: { value: 'NAME', help: 'log: discipline, such as Medicine or Pediatrics' },
    right: { value: 'NUMBER', help: 'log: questions answered right' },
    'with-help': { value: 'NUMBER', help: 'log: right, but with help' },
    wrong: { value: 'NUMBER', help: 'log: questions answered wrong' },
    knowledge: { value: 'NUMBER', help: 'log: of the wrong ones, for want of knowledge' },
    reasoning: { value: 'NUMBER', help: 'log: of the wrong ones, by reasoning' },
    misreading: { value: 'NUMBER', help: 'log: of the wrong ones, by misreading' },
    minutes: { value: 'NUMBER', help: 'log and done: minutes it took' },
    source: { value: 'NAME', help: 'log: the bank (default: UWorld)' },
    date: { value: 'DAY', help: 'log, import and done: the day (default: today)' },
    keep: { help: 'import: keep what was read; without it nothing is written' },
    column: { value: 'PAIRS', help: 'import: headers of a table of yours, such as "answer=Outcome;system=Area"' },
    pasted: { value: 'NAME', help: 'import: what a paste without marks holds: correct or incorrect' },
    kind: { value: 'NAME', help: 'done: weakness, mixed or review (default: weakness)' },
    topic: { value: 'NAME', help: 'done: what it was about' },
    recall: { value: 'PAIRS', help: 'review: how due questions went, such as 1=good,2=again (again, hard, good, easy)' },
    start: { value: 'TIME', help: 'week: when study begins, such as 18:30' },
    out: { value: 'FOLDER', help: 'week: write week.ics there' },
  },
  run: async (call) => {
    const [asked, ...operands] = call.operands
    const work = works.find((known) => known === asked)
    switch (work) {
      case 'log':
        return logBlock(call)
      case 'import':
        return importStudy({ ...call, operands })
      case 'done':
        return logDone(call)
      case 'review':
        return review(call)
      case 'week':
        return week({ ...call, operands })
      case 'report':
        return report({ ...call, operands })
      case undefined:
        return misused(`study knows ${works.join(', ')}, got ${asked ?? 'nothing'}`)
    }
  },
}

async function logBlock(call: Call): Promise<Outcome> {
  const checked = quickBlock(call, 0)
  if ('kind' in checked) return checked
  let block = checked
  const changed = await addToStudyLog(call, (number) => {
    block = { ...checked, ...quickBlock(call, number) }
    return { blocks: [block], cards: cardMissedItems({ ...emptyStudyLog, blocks: [block] }, tsFsrsScheduler()).cards }
  })
  if (changed.kind !== 'changed') return changed
  return { kind: 'done', json: { block: block.id, added: block.items.length }, text: loggedText(block) }
}

/** Missed questions that are due today; `--recall` says how they went, and when they return follows from it. */
async function review(call: Call): Promise<Outcome> {
  const due = dueCards(await readStudyLog(call), call.today)
  const given = call.option('recall')
  if (given === undefined) return { kind: 'done', json: { today: call.today, due }, text: dueLines(due, call.paper).join('\n') }
  const answers = recallsOf(given, due.length)
  if ('kind' in answers) return answers
  const scheduler = tsFsrsScheduler()
  const recallById = new Map(due.map(({ id }, at) => [id, answers.get(at + 1)]))
  const changed = await changeStudyLog(call, (log) => {
    // The card as it stands by then: what another command has answered meanwhile counts too.
    const after = log.cards.map((card) => {
      const recall = recallById.get(card.id)
      return recall === undefined ? card : scheduler.review(card, recall, call.today)
    })
    return { log: { ...log, cards: after }, said: after.filter(({ id }) => recallById.get(id) !== undefined) }
  })
  if (changed.kind !== 'changed') return changed
  const reviewed = changed.said
  return { kind: 'done', json: { today: call.today, reviewed }, text: reviewedLines(reviewed).join('\n') }
}

function recallsOf(given: string, due: number): ReadonlyMap<number, Recall> | Misused {
  const pairs = given
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => pair.split('='))
  const answers = new Map<number, Recall>()
  for (const [place, word] of pairs) {
    const recall = recalls.find((known) => known === word)
    const at = Number(place)
    if (!recall || !Number.isInteger(at) || at < 1)
      return misused(`--recall needs pairs such as 1=good, with ${recalls.join(', ')}, got ${given}`)
    if (at > due) return misused(`--recall names question ${at}, but ${due} are due`)
    answers.set(at, recall)
  }
  return answers
}

async function logDone(call: Call): Promise<Outcome> {
  const date = dateOption(call)
  if (typeof date !== 'string') return date
  const minutes = countOption(call, 'minutes')
  if (typeof minutes !== 'number' || minutes === 0)
    return minutes === undefined || minutes === 0 ? misused('study done needs --minutes') : minutes
  const kind = sessionKinds.find((known) => known === (call.option('kind') ?? 'weakness'))
  if (!kind) return misused(`--kind knows ${sessionKinds.join(', ')}, got ${call.option('kind')}`)
  const topic = call.option('topic')
  const session: DoneSession = { date, minutes, kind, ...(topic === undefined ? {} : { topic }) }
  const changed = await addToStudyLog(call, () => ({ done: [session] }))
  if (changed.kind !== 'changed') return changed
  return { kind: 'done', json: { session }, text: `${counted(minutes, 'minute')} of ${kind} logged for ${dayText(date)}.` }
}

async function week(call: Call): Promise<Outcome> {
  const start = call.option('start')
  if (start !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(start))
    return misused(`--start needs a time such as 18:30, got ${start}`)
  const inputs = await readAndAdvise(call)
  if (inputs.kind !== 'given') return inputs
  const log = await readStudyLog(call)
  const { person, facts } = inputs.asked
  const answer = planWeek({
    person,
    next: nextExam(person, inputs.advised.exams),
    log,
    facts,
    today: weekToPlan(call.today),
    ...(start === undefined ? {} : { startAt: start }),
  })
  if (answer.kind === 'needs') {
    return {
      kind: 'done',
      json: { kind: 'needs', asks: answer.ask },
      text: askLines(answer.ask, answer.ask.length, call.paper).join('\n').trim(),
    }
  }
  return {
    kind: 'done',
    json: { kind: 'known', today: call.today, ...answer.value },
    text: weekLines(answer.value, call.paper).join('\n').trim(),
    files: async () => [{ name: 'week.ics', content: weekCalendar(answer.value, momentOfCall(call)) }],
  }
}

/** The dashboard; a profile adds the score aimed at. */
async function report(call: Call): Promise<Outcome> {
  const world = await reportWorld(call)
  if (world.kind !== 'world') return world
  const log = await readStudyLog(call)
  const targetScore = world.profile?.study?.targetScore
  const board = readDashboard({
    log,
    exams: world.facts.exams,
    today: call.today,
    ...(targetScore === undefined ? {} : { targetScore }),
  })
  return { kind: 'done', json: { today: call.today, ...board }, text: dashboardLines(board, call.paper).join('\n').trim() }
}

interface ReportWorld {
  readonly kind: 'world'
  readonly profile?: Profile
  readonly facts: Inputs['facts']
}

async function reportWorld(call: Call): Promise<ReportWorld | Refused | Misused> {
  if (call.operands.length === 0) return { kind: 'world', facts: await wholePack(call) }
  const inputs = await readInputs(call)
  return inputs.kind === 'given' ? { kind: 'world', profile: inputs.profile, facts: inputs.facts } : inputs
}
