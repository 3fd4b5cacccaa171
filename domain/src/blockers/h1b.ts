import type { Case } from '../person/case.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { homeRequirement } from '../visa/home-requirement.ts'
import { waysToWaiver, whetherOwed } from '../visa/waivers.ts'
import { trainingOf } from '../visa/visa-case.ts'
import { yearsLeft, yearsText } from '../visa/years-left.ts'
import { step3First } from './step3-first.ts'

/** What stands before H-1B where it is the only visa left: the two years at home, too few years, Step 3. */
export function h1bBlockers(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  return [...homeFirst(asked), ...h1bYears(asked, visa), ...step3First(asked)]
}

function homeFirst(asked: Case): readonly Blocker[] {
  const [bar] = rulesThat(asked.facts.visas, 'home requirement bars', asked.today).filter(({ effect }) => effect.visa === 'h1b')
  if (bar === undefined || homeRequirement(asked) !== 'owed') return []
  return [
    {
      kind: 'home requirement',
      title: 'Two years at home come before H-1B, or their waiver',
      why: [bar.rule.value, ...whetherOwed(asked).map(({ text }) => text)].join(' '),
      todo: `Ask a lawyer which waiver fits you and how long it takes before you apply for H-1B programs. ${waysToWaiver(asked)} If they are served or waived already, or were never owed, say so in the profile.`,
      source: sourceOf(bar.rule),
      covers: [],
    },
  ]
}

/** The six years end before the training does, and no petition for a green card carries them on. */
function h1bYears(asked: Case, visa: VisaAnswer): readonly Blocker[] {
  const left = yearsLeft(asked, 'h1b')
  const { years } = trainingOf(asked)
  const { greenCardPetition } = asked.person.visa
  if (left === undefined || left.leftAtStart >= years || greenCardPetition === 'filed' || greenCardPetition === 'approved')
    return []
  const { rule } = left.limit
  const rest = left.leftAtStart <= 0 ? 'no time' : yearsText(left.leftAtStart)
  return [
    {
      kind: 'H-1B years',
      title: `H-1B has ${rest} left, and the training takes ${yearsText(years)}`,
      why: visa.because.find(({ ruleId }) => ruleId === rule.id)?.text ?? rule.value,
      todo: 'Ask a lawyer what adds time: a petition for a green card (I-140), days spent abroad, a full year abroad. Say in the profile which of them you have; programs ask for it before they rank.',
      source: sourceOf(rule),
      covers: [],
    },
  ]
}
