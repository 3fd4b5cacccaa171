/**
 * Where a browser has Trusted Types, the page's policy lets no text become markup or code. An address becomes that of a worker only
 * when it is one of this build; the address of anything else ends in an error.
 */
export function trustOwnWorkers(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (!isOwnWorker(address)) throw new TypeError(`${address} is no worker of this page`)
      return address
    },
  })
}

function isOwnWorker(address: string): boolean {
  // The one-file edition unpacks its workers into addresses of its own, and has no others.
  if (import.meta.env.MODE === 'single-file') return address.startsWith('blob:')
  const folder = new URL('./', document.baseURI).href
  const { href } = new URL(address, folder)
  return href.startsWith(folder) && /^(?:assets\/\w+\.worker-[\w-]+|sw)\.js$/.test(href.slice(folder.length))
}
