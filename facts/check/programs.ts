import type { ProgramFile, WireProgram } from '../src/program-file.ts'
import type { Pack } from './pack.ts'

/** Files of programs by path; their shape is the promise of shapes.ts, which runs first. */
export function programFiles(pack: Pack): readonly (readonly [string, ProgramFile])[] {
  return [...pack.files].flatMap(([path, file]) => (path.startsWith('programs/') ? [[path, file as ProgramFile] as const] : []))
}

/** Every program with the place to name in a finding. */
export function allPrograms(
  pack: Pack,
): readonly { readonly where: string; readonly specialty: string; readonly program: WireProgram }[] {
  return programFiles(pack).flatMap(([path, { specialty, programs }]) =>
    programs.map((program) => ({ where: `${path} ${program.id}`, specialty, program })),
  )
}
