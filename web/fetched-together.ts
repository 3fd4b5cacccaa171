/**
 * What is always fetched together travels as one file: each file costs a phone as much as some kilobytes of code, and small ones are packed
 * worse. In the order a visit needs them: the page, the place documents live in, what reads them, and where one stands. Whatever is named
 * nowhere here gets a file by who imports it, so that a module that becomes needed at once makes no other wait.
 */
export const fetchedTogether = [
  { name: 'kinds', test: reads, priority: 4, includeDependenciesRecursively: false },
  { name: 'page', test: stands, tags: ['$initial' as const], priority: 3, includeDependenciesRecursively: false },
  { name: 'place', test: /store[\\/]src[\\/]browser\.ts$/, priority: 2 },
  { name: 'standing', test: /screens[\\/]home[\\/]overview\.tsx$/, priority: 1 },
]

/** What a worker begins with is one file: cut up by what later parts share with it, the same code is packed worse. */
export const neededAtOnce = { name: 'core', tags: ['$initial' as const] }

/** Validators of what is kept, and the library they are written in. */
const readers =
  /node_modules\/zod\/|domain\/src\/(?:former-ids|claims\/answerable)\.|store\/src\/(?:zod|leaves|nearest|problem)\.|store\/src\/kinds\//
/** What a page needs of the kinds before it reads a document. */
const doors = /store\/src\/kinds\/(?:doors|merge|names|[\w-]+\/(?:merge-[\w-]+|namesakes|set-aside-doc))\.ts$/

/** The ground types and words a page is drawn with; of the libraries, those of the view and of the workers. */
const ground =
  /node_modules\/(?:preact|wouter|regexparam|use-sync-external-store|comlink|lucide-react)\/|^\0|engine\/src\/|store\/src\/(?:json|docs\/doc-[a-z]+|whole\/write-kept)\.|domain\/src\/(?:once|facts|units|choices|say\/(?:locale|number|day|chance)|chances\/whose-figures|season\/(?:season-log|note-application)|person\/season-log-of)\.ts$/

function reads(id: string): boolean {
  const path = id.replaceAll('\\', '/')
  return readers.test(path) && !doors.test(path)
}

function stands(id: string): boolean {
  const path = id.replaceAll('\\', '/')
  return doors.test(path) || ground.test(path) || path.includes('/web/src/')
}
