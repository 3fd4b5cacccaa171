/** What the palette can go to or do. */
import { useLocation } from 'wouter'
import { answering, everyProgram } from '#domain/programs'
import { nameOf, placeOf } from '../parts/program-name.ts'
import { useAdvice, useAppState } from '../state/hooks.ts'
import { usePlaces } from '../state/use-places.ts'

export interface PaletteItem {
  readonly name: string
  /** What kind of thing it is, or where. */
  readonly hint: string
  readonly run: () => void
}

const mostPrograms = 8

const otherScreens: readonly (readonly [name: string, path: string])[] = [
  ['What if and other profiles', '/beside'],
  ['What you changed lately', '/beside'],
  ['Your data: save, put back, erase', '/data'],
  ['Import files and pages', '/import'],
  ['What is known and what to ask', '/facts'],
  ['Visa', '/visa'],
  ['Log a question block', '/study'],
  ['Step 3', '/exams/step3'],
  ['Score forecast', '/exams/forecast'],
  ['How good the numbers are', '/chances/scorecard'],
]

/** Screens, actions and programs in whose name or description every word stands. */
export function useFound(text: string): readonly PaletteItem[] {
  const { profile, demo, desk } = useAppState()
  const [, go] = useLocation()
  const advice = useAdvice()
  const screens = [...usePlaces().map(({ name, path }) => [name, path] as const), ...otherScreens].map(
    ([name, path]): PaletteItem => ({ name, hint: 'screen', run: () => go(path) }),
  )
  const actions: readonly PaletteItem[] = [
    { name: 'Undo the last change of the profile', hint: 'action', run: profile.undo },
    { name: 'Print this screen', hint: 'action', run: () => print() },
    ...(demo === undefined ? [] : [{ name: 'Leave the demo', hint: 'action', run: desk.leaveDemo }]),
  ]
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const named = [...screens, ...actions].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  if (words.length === 0 || !advice) return named
  const { open, unknown, refused } = advice.candidates
  const programs = [...open, ...unknown, ...refused]
    .filter(answering({ ...everyProgram, text }, advice.today))
    .slice(0, mostPrograms)
    .map(({ program }): PaletteItem => ({
      name: nameOf(program),
      hint: placeOf(program),
      run: () => go(`/programs/${program.id}`),
    }))
  return [...named, ...programs]
}
