/** Finds or gets a Chromium for the browser tests and says which: CHROMIUM_PATH, one on the PATH, apt on Debian as root, Playwright's own download. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './prepare.mjs'

/** The one without windows first: it spends a fifth less on the same pages. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
]
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

/** Path of a Chromium, or `playwright` when Playwright holds its own, or undefined with the reason said. */
export function findBrowser() {
  const given = process.env['CHROMIUM_PATH']
  if (given)
    return existsSync(given) ? told(given, 'CHROMIUM_PATH') : missing(`CHROMIUM_PATH points to ${given}, where there is no file.`)
  const found = installed()
  if (found) return told(found, 'found on this machine')
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('   no Chromium found; installing it with apt')
    spawnSync(
      'sh',
      [
        '-c',
        'apt-get update -qq; export DEBIAN_FRONTEND=noninteractive; for name in chromium-headless-shell chromium; do apt-get install -y -qq --no-install-recommends $name >/dev/null && break; done',
      ],
      { stdio: 'inherit' },
    )
    const fromApt = installed()
    if (fromApt) return told(fromApt, 'installed with apt')
  }
  console.log('   no Chromium found; asking Playwright to download its own')
  const download = spawnSync(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (download.status === 0) return told('playwright', "Playwright's own download")
  return missing('No Chromium could be found or downloaded.')
}

function installed() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces].find((path) => existsSync(path))
}

function told(path, how) {
  console.log(`   browser: ${path} (${how})`)
  return path
}

function missing(sentence) {
  console.error(`   ${sentence} Install Chromium or Chrome, or set CHROMIUM_PATH to its program file, and run npm test again.`)
  return undefined
}
