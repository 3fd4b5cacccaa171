/** The invented person of stages.yaml, at a stage of life: what is said then, and the day it is said on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { Tree } from './merged.ts'
import { merged } from './merged.ts'

export interface StageBook {
  readonly person: Tree
  readonly stages: Readonly<Record<string, { readonly today: string; readonly but?: Tree; readonly log?: readonly Tree[] }>>
}

/** `folder` is where the tests lie. */
export function readStages<Book extends StageBook>(folder: string): Book {
  return parse(readFileSync(join(folder, 'stages.yaml'), 'utf8')) as Book
}

/** As a profile file. Throws for a stage the book does not have. */
export function profileAt({ person, stages }: StageBook, stage: string): { readonly today: string; readonly profile: string } {
  const asked = stages[stage]
  if (!asked) throw new RangeError(`no stage is called ${stage}`)
  return { today: asked.today, profile: stringify(merged(person, asked.but ?? {})) }
}
