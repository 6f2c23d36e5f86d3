// Before the tests: redis-server and a browser, which npm does not bring. Installs them from Debian's packages where that is allowed,
// else says what to install. Silent and instant when both are there. Plain JavaScript without dependencies: it runs on any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const PACKAGES = { 'redis-server': 'redis-server', chromium: 'chromium' }

const missing = () => Object.keys(PACKAGES).filter((program) => !isInstalled(program))

function isInstalled(program) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders.some((folder) => folder !== '' && canRun(join(folder, program)))
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What to put before a command so that it runs as root; null when there is no way without a password. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}

function run(prefix, ...command) {
  const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command]
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

function install(programs) {
  const prefix = asRoot()
  if (prefix === null || !isInstalled('apt-get')) return
  const command = [
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    ...programs.map((name) => PACKAGES[name]),
  ]
  console.error(`Installing ${programs.join(' and ')} for the tests`)
  // A list of packages that is out of date names versions that are gone from the mirror.
  if (!run(prefix, ...command)) run(prefix, 'apt-get', 'update') && run(prefix, ...command)
}

const wanted = missing()
if (wanted.length > 0) install(wanted)
const left = missing()
if (left.length > 0) {
  console.error(
    `The tests need ${left.join(' and ')} on the PATH. On Debian: sudo apt-get install ${left.join(' ')}`,
  )
  process.exit(1)
}
