import type { Profile } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { Check, RouteFinding } from './check.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import { judge } from './check.ts'
import { checkEntry } from './entry.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { checkYears } from './years-left.ts'

/** Whether J-1 works for this person, whatever the program. */
export function judgeJ1(profile: Profile, facts: VisaFacts, today: IsoDate): RouteFinding {
  return judge('j1', [
    checkEntry(profile, facts, { visa: 'j1', today }),
    checkYears(facts, { visa: 'j1', used: profile.visa?.priorJ1Years, today }),
    ...steps(profile, facts, today),
    ...afterTraining(facts, today),
  ])
}

/** What everybody on J-1 has to bring: told, and no obstacle of its own. */
function steps(profile: Profile, facts: VisaFacts, today: IsoDate): readonly Check[] {
  const certified = profile.exams?.ecfmgCertificate?.status === 'issued'
  return rulesThat(facts, 'requires', today)
    .filter(({ effect }) => effect.visa === 'j1')
    .map(({ rule, effect }) => ({
      verdict: 'open',
      because: [reasonOf(rule, effect.need === 'ecfmg certificate' && certified ? 'helps' : 'neutral', today)],
    }))
}

function afterTraining(facts: VisaFacts, today: IsoDate): readonly Check[] {
  const home = rulesThat(facts, 'home requirement', today).filter(({ effect }) => effect.visa === 'j1')
  const admission = rulesThat(facts, 'admission', today).filter(({ effect }) => effect.visa === 'j1')
  return [
    ...home.map(({ rule }): Check => ({ verdict: 'open', because: [reasonOf(rule, 'hurts', today)] })),
    ...admission.map(({ rule }): Check => ({ verdict: 'open', because: [reasonOf(rule, 'neutral', today)] })),
  ]
}
