import { logistic, logit } from '../numbers/logistic.ts'

/** Answers of one person in the order given: the skill of each item, by number, and whether it was right. */
export interface AnswerSequence {
  readonly skills: ArrayLike<number>
  /** 1 right, 0 wrong. */
  readonly correct: ArrayLike<number>
}

/** What a learner looks like just before an answer. */
export const featureCount = 13

/** How strongly ability and skills differ between people, and how fast they change, in squared log-odds. */
const abilityVariance = 0.6
const skillVariance = 0.5
const abilityDrift = 0.003
const skillDrift = 0.1
/** How much the last answer counts in the running shares. */
const quickSkill = 0.4
const quick = 0.15
const slow = 0.03
const longestStreak = 5

interface SkillState {
  mean: number
  variance: number
  right: number
  wrong: number
  share: number
  streak: number
  lastAt: number
}

/** Follows one person through their answers. */
export interface Learner {
  /** Fills `features` for an item of the skill, as the learner is before answering it. */
  readonly look: (skill: number, features: Float64Array) => void
  /** Belief that the person answers right: the Bayesian filter alone, without any trained weight. */
  readonly believe: (skill: number, offset: number) => number
  readonly answer: (skill: number, correct: number, offset: number) => void
}

/**
 * A learner's ability and skills as Gaussian beliefs in log-odds, moved by each answer (an extended Kalman filter for logistic
 * answers; Glickman 1999 is the one-level case), beside running shares and counts. `usualShare` is the share right of everybody.
 *
 * ```ts
 * import { createLearner } from 'matchwright/study'
 *
 * const learner = createLearner(0.6)
 * const before = learner.believe(0, 0)
 * for (const correct of [1, 1, 1]) learner.answer(0, correct, 0)
 * if (!(learner.believe(0, 0) > before)) throw new Error('three right answers speak for the fourth')
 * ```
 */
export function createLearner(usualShare: number): Learner {
  const state: LearnerState = {
    usualShare,
    ability: 0,
    variance: abilityVariance,
    answers: 0,
    quickShare: usualShare,
    slowShare: usualShare,
    lastSkill: -1,
    lastCorrect: 0,
    skills: new Map(),
  }
  return {
    look: (skill, features) => look(state, skill, features),
    believe: (skill, offset) => believe(state, skill, offset),
    answer: (skill, correct, offset) => {
      move(state, skillOf(state, skill), { correct, offset })
      count(state, skill, correct)
    },
  }
}

interface LearnerState {
  readonly usualShare: number
  ability: number
  /** Of the ability. */
  variance: number
  answers: number
  quickShare: number
  slowShare: number
  lastSkill: number
  lastCorrect: number
  readonly skills: Map<number, SkillState>
}

function skillOf({ skills }: LearnerState, skill: number): SkillState {
  const known = skills.get(skill)
  if (known !== undefined) return known
  const fresh = { mean: 0, variance: skillVariance, right: 0, wrong: 0, share: 0, streak: 0, lastAt: -1 }
  skills.set(skill, fresh)
  return fresh
}

function look(learner: LearnerState, skill: number, features: Float64Array): void {
  const { usualShare, answers } = learner
  const state = skillOf(learner, skill)
  const again = learner.lastSkill === skill ? 1 : 0
  features[0] = learner.ability
  features[1] = state.mean
  features[2] = state.share
  features[3] = learner.quickShare - usualShare
  features[4] = learner.slowShare - usualShare
  features[5] = Math.log1p(state.right)
  features[6] = Math.log1p(state.wrong)
  features[7] = state.lastAt < 0 ? 1 : 0
  features[8] = again * (2 * learner.lastCorrect - 1)
  features[9] = Math.min(longestStreak, state.streak) / longestStreak
  features[10] = Math.log1p(answers) / 5
  features[11] = again
  features[12] = state.lastAt < 0 ? 0 : Math.log1p(answers - state.lastAt) / 5
}

function believe(learner: LearnerState, skill: number, offset: number): number {
  const state = skillOf(learner, skill)
  const spread = learner.variance + state.variance
  return logistic((offset + learner.ability + state.mean) / Math.sqrt(1 + (Math.PI / 8) * spread))
}

/** The filter's step: both beliefs move by their share of the surprise, and drift. */
function move(
  learner: LearnerState,
  state: SkillState,
  { correct, offset }: { readonly correct: number; readonly offset: number },
): void {
  const expected = logistic(offset + learner.ability + state.mean)
  const information = expected * (1 - expected)
  const certain = 1 + information * (learner.variance + state.variance)
  const surprise = (correct - expected) / certain
  learner.ability += learner.variance * surprise
  state.mean += state.variance * surprise
  state.variance += skillDrift - (state.variance * state.variance * information) / certain
  learner.variance += abilityDrift - (learner.variance * learner.variance * information) / certain
}

/** Shares, counts and the streak after an answer. */
function count(learner: LearnerState, skill: number, correct: number): void {
  const state = skillOf(learner, skill)
  state.right += correct
  state.wrong += 1 - correct
  state.share += quickSkill * (correct - learner.usualShare - state.share)
  learner.quickShare += quick * (correct - learner.quickShare)
  learner.slowShare += slow * (correct - learner.slowShare)
  state.streak = correct === 1 ? state.streak + 1 : 0
  state.lastAt = learner.answers
  learner.answers += 1
  learner.lastSkill = skill
  learner.lastCorrect = correct
}

/** Log-odds of right answers by skill, shrunk to the share of all by five answers; and that share. */
export function skillOffsets(
  sequences: readonly AnswerSequence[],
  skillCount: number,
): { readonly offsets: Float64Array; readonly usualShare: number } {
  const asked = new Float64Array(skillCount)
  const right = new Float64Array(skillCount)
  let total = 0
  let totalRight = 0
  for (const { skills, correct } of sequences) {
    for (let i = 0; i < skills.length; i++) {
      const skill = skills[i] ?? 0
      const answer = correct[i] ?? 0
      asked[skill] = (asked[skill] ?? 0) + 1
      right[skill] = (right[skill] ?? 0) + answer
      total += 1
      totalRight += answer
    }
  }
  // Nobody answered, or everybody alike: a share of exactly 0 or 1 would have no log-odds.
  const usualShare = (totalRight + 1) / (total + 2)
  const offsets = asked.map((n, skill) => logit(((right[skill] ?? 0) + 5 * usualShare) / (n + 5)))
  return { offsets, usualShare }
}
