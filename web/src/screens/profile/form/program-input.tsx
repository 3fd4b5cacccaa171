import type { ReactNode } from 'react'
import { useAdvice } from '../../../state/hooks.ts'
import type { ControlProps } from './control.ts'
import { PickOne, PickSeveral } from './pick-input.tsx'
import { programOptions } from './program-options.ts'

export function ProgramInput(control: ControlProps): ReactNode {
  return <PickOne {...control} options={programOptions(useAdvice())} />
}

export function ProgramsInput(control: ControlProps): ReactNode {
  return <PickSeveral {...control} options={programOptions(useAdvice())} add="Add a program" />
}
