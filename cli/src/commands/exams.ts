import { chanceOfList, decideStep3, forecastStep2ck, inForce, whenToSit } from '#domain'
import type { Answer, DrawnChance, Profile } from '#domain'
import type { Call, Command, Done, Outcome } from '../command.ts'
import { misused } from '../command.ts'
import { readAndAdvise, readInputs } from '../inputs.ts'
import type { AdvisedInputs, Inputs } from '../inputs.ts'
import { withLoggedTests } from '../study/with-logged-tests.ts'
import { forecastLines, step3Lines, timingLines } from '../views/exams-view.ts'
import { askLines } from '../views/plan-view.ts'

const questions = ['forecast', 'when', 'step3'] as const

export const command: Command = {
  name: 'exams',
  operands: '<forecast | when | step3> <profile>',
  summary: 'What score to expect, which day to sit, and whether Step 3 before the Match is worth it',
  example: 'exams step3 examples/h1b-medicine-pathology.yaml',
  options: {},
  run: async (call) => {
    const [asked, ...operands] = call.operands
    const question = questions.find((known) => known === asked)
    if (!question) return misused(`exams answers forecast, when or step3, got ${asked ?? 'nothing'}`)
    const about = { ...call, operands }
    if (question === 'forecast') {
      const inputs = await readInputs(about)
      if (inputs.kind !== 'given') return inputs
      return forecast({ ...inputs, profile: await withLoggedTests(inputs.profile, call) }, call)
    }
    const inputs = await readAndAdvise(about)
    if (inputs.kind !== 'given') return inputs
    if (question === 'step3') return step3(inputs, call)
    return when({ ...inputs, profile: await withLoggedTests(inputs.profile, call) }, call)
  },
}

function forecast({ profile, facts }: Inputs, call: Call): Outcome {
  const answer = forecastStep2ck(profile, facts, call.today)
  return answered(answer, call, (value) => forecastLines(value, call.paper))
}

/** Days weighed by the chance of the applicant's own list, at every score the exam may bring. */
function when({ profile, facts, advised }: AdvisedInputs, call: Call): Outcome {
  const world = { facts, season: advised.season, today: call.today, seed: call.seed, picks: advised.portfolio.picks }
  const matchChanceAt = (score: number): DrawnChance => chanceOfList(withStep2ck(profile, score), world)
  const answer = whenToSit({ profile, facts, today: call.today, season: advised.season.match, matchChanceAt })
  return answered(answer, call, (value) => timingLines(value, call.paper))
}

function answered<Value extends object>(answer: Answer<Value>, call: Call, lines: (value: Value) => readonly string[]): Outcome {
  if (answer.kind === 'needs') {
    const asks = askLines(answer.ask, answer.ask.length, call.paper).join('\n').trim()
    return {
      kind: 'done',
      json: { kind: 'needs', asks: answer.ask },
      text: asks || 'Step 2 CK is taken: there is no score left to forecast.',
    }
  }
  return {
    kind: 'done',
    json: { kind: 'known', today: call.today, ...answer.value },
    text: lines(answer.value).join('\n').trim(),
  }
}

function step3({ profile, facts, advised }: AdvisedInputs, call: Call): Done {
  const { season, portfolio } = advised
  const world = { facts, season, today: call.today, seed: call.seed, picks: portfolio.picks }
  const chanceAfter = (result: 'pass' | 'fail'): DrawnChance => chanceOfList(withStep3(profile, result), world)
  const decision = decideStep3({
    profile,
    facts,
    today: call.today,
    season: season.match,
    h1bDoors: portfolio.picks.filter(({ candidate }) => inForce(candidate.program.claims.visaH1b, call.today)?.value).length,
    matchChance: { now: chanceOfList(profile, world), passed: chanceAfter('pass'), failed: chanceAfter('fail') },
  })
  return { kind: 'done', json: { today: call.today, ...decision }, text: step3Lines(decision, call.paper).join('\n').trim() }
}

function withStep2ck(profile: Profile, score: number): Profile {
  return { ...profile, exams: { ...profile.exams, step2ck: { ...profile.exams?.step2ck, score, result: 'pass' } } }
}

function withStep3(profile: Profile, result: 'pass' | 'fail'): Profile {
  return { ...profile, exams: { ...profile.exams, step3: { ...profile.exams?.step3, result, attempts: 1 } } }
}
