import type { Finding } from './finding.ts'
import { findingAt } from './finding.ts'

interface Phrase {
  readonly words: RegExp
  readonly advice: string
}

/** Openings and phrases that readers of many statements have read too often. */
const cliches: readonly Phrase[] = [
  {
    words: /\b(?:ever )?since (?:i was|my) (?:a )?(?:child\w*|little|young|kid|early childhood)/giu,
    advice: 'Start where your own evidence starts, not in childhood.',
  },
  { words: /\bfrom a (?:very )?young age\b/giu, advice: 'Start with a scene of your work.' },
  {
    words: /\b(?:always|long) (?:dreamed|dreamt|wanted|known)(?: of| to| that)?\b/giu,
    advice: 'Say what you did that shows it.',
  },
  {
    words: /\bpassion(?:ate)?(?: for| about)?\b/giu,
    advice: 'Say what you did with your evenings instead of naming the feeling.',
  },
  {
    words:
      /\b(?:help(?:ing)? people|make a difference|making a difference|give back|giving back|change lives|touch(?:ing)? lives)\b/giu,
    advice: 'Say whom, how many, and what changed for them.',
  },
  {
    words:
      /\b(?:hard[- ]?working|team player|fast learner|quick learner|detail[- ]oriented|go[- ]getter|people person|natural leader|born leader)\b/giu,
    advice: 'Let an episode show it.',
  },
  { words: /\b(?:honed|fine-?tuned) my (?:skills|craft)\b/giu, advice: 'Name the skill and what you can do now.' },
  {
    words: /\b(?:the )?(?:art and (?:the )?science|science and (?:the )?art) of medicine\b/giu,
    advice: 'Cut it; nothing is lost.',
  },
  { words: /\b(?:fascinat\w+|intrigu\w+) (?:by|with)\b/giu, advice: 'Say what you did about it.' },
  {
    words:
      /\b(?:noble (?:profession|calling|cause)|my calling|true calling|lifelong (?:dream|goal|learner|learning)|dream come true|childhood dream)\b/giu,
    advice: 'Cut it, or put an episode in its place.',
  },
  {
    words: /\b(?:shaped me into|made me who i am|the person i am today|the physician i am today)\b/giu,
    advice: 'Say what you do differently since.',
  },
  {
    words:
      /\b(?:little did i know|at the end of the day|needless to say|last but not least|in today's (?:world|society)|think(?:ing)? outside the box|step(?:ping)? out(?:side)? (?:of )?my comfort zone|comfort zone|blood,? sweat,? and tears|rewarding experience|humbling experience|invaluable experience|eye[- ]opening)\b/giu,
    advice: 'Cut it and say what happened.',
  },
  {
    words:
      /\b(?:unique(?:ly)? (?:position\w*|qualif\w*|perspective|blend|opportunity)|perfect (?:fit|candidate|match)|ideal candidate|esteemed (?:program|institution)|prestigious (?:program|institution)|renowned (?:program|institution)|world[- ]class)\b/giu,
    advice: 'Let the reader judge; name one thing you read about the program.',
  },
  { words: /\b(?:in conclusion|to conclude|in summary|without further ado)\b/giu, advice: 'End with where you are going.' },
  {
    words: /\b(?:webster|dictionary) defines?\b|\b(?:hippocrates|osler|gandhi|einstein|steve jobs) (?:once )?said\b/giu,
    advice: 'Use your own words; a quotation takes the place of evidence.',
  },
  {
    words:
      /\b(?:tapestry|delve|embark(?:ed|ing)? on (?:a|this|my) journey|ever-evolving|beacon of|testament to|at the intersection of|unwavering|multifaceted|fostering a|underscore[sd]?|pivotal moment|leverag(?:e|ing) my)\b/giu,
    advice: 'Readers take this wording for machine-written. Say it as you would to a colleague.',
  },
]

/** Phrases that explain a score away. */
const excuses: readonly Phrase[] = [
  {
    words: /\b(?:through )?no fault of my own\b|\bbeyond my control\b|\bout of my control\b/giu,
    advice: 'Say what happened in one plain clause, then what you changed.',
  },
  {
    words:
      /\b(?:bad|poor|not a good|never been a good|terrible) (?:test|exam)[- ]?taker\b|\bdo(?:es)? not test well\b|\btest anxiety\b/giu,
    advice: 'A program reads it as a risk for boards. Say what you changed and what followed.',
  },
  {
    words:
      /\b(?:do(?:es)?|did) not (?:truly |really |accurately |fully )?(?:reflect|represent|define|show) (?:my|me|who|what)\b|\b(?:doesn't|don't|didn't) (?:reflect|represent|define) (?:my|me|who)\b/giu,
    advice: 'It argues with the score. Show the work that proves more.',
  },
  {
    words: /\b(?:unfortunately|sadly|regrettably|bad luck|unlucky|unfair(?:ly)?|unjust(?:ly)?|to my misfortune)\b/giu,
    advice: 'Leave the regret out; keep the fact and the change.',
  },
  {
    words:
      /\b(?:if only|had i (?:not|had)|would have (?:passed|scored|done)|could have (?:passed|scored|done)|should have (?:passed|scored))\b/giu,
    advice: 'What would have happened convinces nobody. Say what did.',
  },
  {
    words:
      /\bonly because\b|\b(?:the|this|that) (?:exam|test|prometric cent(?:er|re)|proctor) (?:was|is) (?:unfair|biased|too|poorly)\b/giu,
    advice: 'Do not blame the exam.',
  },
]

export function checkCliches(text: string): readonly Finding[] {
  return matchesOf(text, cliches, { check: 'cliches', weight: 'look', message: 'Readers have met this wording many times.' })
}

export function checkExcuses(text: string): readonly Finding[] {
  return matchesOf(text, excuses, { check: 'excuses', weight: 'must', message: 'Sounds like an excuse.' })
}

function matchesOf(
  text: string,
  phrases: readonly Phrase[],
  base: Pick<Finding, 'check' | 'weight' | 'message'>,
): readonly Finding[] {
  return phrases
    .flatMap(({ words, advice }) =>
      [...text.matchAll(words)].map((match) => findingAt({ ...base, advice }, match.index, match[0])),
    )
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
}
