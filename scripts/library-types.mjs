/**
 * The declarations that come with the library: of all that the compiler wrote, the files its parts lead to. What a room gives through
 * its door is taken from the file that declares it, so that a part brings what it names and nothing of the rest of the room.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'

const statement = /^((?:import|export)(?: type)?) (\*|\{[^}]*\}) from '([^']+)';$/gm

/** Writes the declarations of every part that the package exports to `place`; throws where the compiler refuses the sources. */
export function packageTypes(root, place) {
  const args = ['node_modules/typescript-7/bin/tsc', '-b', 'library']
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The types of the library could not be written; the lines above say why.')
  const { exports: parts, imports: doors } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const typed = Object.values(parts).flatMap(
    ({ types }) => types?.replace('./dist/library/types/', '').replace('.d.ts', '') ?? [],
  )
  return copyTypes(typed, { built: join(root, '.build'), place, doors })
}

/** Copies the declarations of `parts` (paths such as `library/src/match`) from `built`, where the compiler wrote them, to `place`. */
function copyTypes(parts, { built, place, doors }) {
  const read = reader(built)
  const waiting = [...parts]
  const done = new Set()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (done.has(file)) continue
    done.add(file)
    const text = read(file).replaceAll(statement, (_all, verb, names, from) => {
      const origins = originsOf(names, targetOf(from, file, doors), { read, doors })
      waiting.push(...origins.keys())
      return [...origins].map(([origin, its]) => `${verb} ${its} from '${pathTo(origin, file)}';`).join('\n')
    })
    // An example in a comment names the package, as whoever uses it does.
    const stray = /\b(?:from|import\() ?['"](?!\.{1,2}\/)([^'"]+)/.exec(text.replaceAll(/\/\*[\s\S]*?\*\//g, ''))
    if (stray) throw new Error(`${file} needs the types of ${stray[1]}, which do not come with the library`)
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, `${file}.d.ts`), text)
  }
  return done.size
}

function reader(built) {
  return (file) => readFileSync(join(built, `${file}.d.ts`), 'utf8')
}

/** Where an import leads: a path below the root without its ending. */
function targetOf(from, file, doors) {
  if (from.startsWith('.')) return join(dirname(file), from).replace(/\.ts$/, '')
  const door = Object.keys(doors).find((one) => one === from || (one.endsWith('/*') && from.startsWith(one.slice(0, -1))))
  if (door === undefined) throw new Error(`${file} needs the types of ${from}, which do not come with the library`)
  return doors[door].replace('*', from.slice(door.length - 1)).replace(/^\.\/|\.ts$/g, '')
}

/** The files that declare these names, each with its own of them. */
function originsOf(names, target, world) {
  if (names === '*') return new Map([[target, names]])
  const origins = new Map()
  for (const name of names
    .slice(1, -1)
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const origin = declaring(name.replace(/^type /, '').split(' as ')[0], target, world)
    origins.set(origin, [...(origins.get(origin) ?? []), name])
  }
  return new Map([...origins].map(([origin, its]) => [origin, `{ ${its.join(', ')} }`]))
}

/** Follows a name through doors to the file that declares it; one that a door gives under another name ends there. */
function declaring(name, file, world) {
  const onward = [...world.read(file).matchAll(statement)].filter(([, verb]) => verb.startsWith('export'))
  for (const [, , names, from] of onward) {
    const given =
      names === '*'
        ? []
        : names
            .slice(1, -1)
            .split(',')
            .map((one) => one.trim().replace(/^type /, ''))
    if (given.includes(name)) return declaring(name, targetOf(from, file, world.doors), world)
  }
  for (const [, , names, from] of onward) {
    if (names !== '*' || !(from.startsWith('.') || from.startsWith('#'))) continue
    const found = declaring(name, targetOf(from, file, world.doors), world)
    if (declares(name, world.read(found))) return found
  }
  return file
}

function declares(name, text) {
  return new RegExp(String.raw`\b(?:const|let|function|class|interface|type|enum|namespace) ${name}\b`).test(text)
}

/** A relative path as modules are named where they are used. */
function pathTo(target, file) {
  const path = relative(dirname(file), target)
  return `${path.startsWith('.') ? path : `./${path}`}.js`
}
