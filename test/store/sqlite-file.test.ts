import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { StoreUnavailable } from '#ports/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { bytes, done, NOW, text, until } from './engines.ts'

let dir: string
let path: string
const children: ChildProcess[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'store-'))
  path = join(dir, 'bot.sqlite')
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

function startWriter() {
  const script = new URL('./endless-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, path])
  children.push(child)
  let said = ''
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  // What stands behind the last line break was still being printed when the process died.
  const acknowledged = () => said.split('\n').slice(0, -1).map(Number)
  const writes = (target: number) =>
    until(() => {
      if (child.exitCode !== null) throw new Error(`The writer ended: ${complaint}`)
      return acknowledged().length >= target
    }, 30_000)
  return { child, acknowledged, writes }
}

async function kill9(child: ChildProcess) {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

test('kill -9 of a writing process loses no acknowledged commit, and the next one takes over', async () => {
  for (const target of [300, 900]) {
    const { child, acknowledged, writes } = startWriter()
    await writes(target)
    await kill9(child)
    const numbers = acknowledged()
    const store = createSqliteStore({ path })
    const p = store.partition('written')
    const found = await p.getMany(
      numbers.map((n) => `k${n}`),
      NOW,
    )
    expect(found.map(text)).toEqual(numbers.map((n) => `value ${n}`))
    const entries = await p.read('s', 0, 1_000_000, NOW)
    expect(entries.length).toBeGreaterThanOrEqual(numbers.length)
    expect(entries.length).toBeLessThanOrEqual(numbers.length + 1)
    await store.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
}, 60_000)

test('a second bot on the same file is refused with the process that holds it and what to do', async () => {
  const { child, writes } = startWriter()
  await writes(1)
  const open = () => createSqliteStore({ path })
  expect(open).toThrow(`process ${child.pid}`)
  expect(open).toThrow(/DATA_DIR.*REDIS_URL/)
  await kill9(child)
  await open().close()
})

test('a store that was closed lets the next one in, in the same process too', async () => {
  const first = createSqliteStore({ path })
  expect(() => createSqliteStore({ path })).toThrow(`process ${process.pid}`)
  await done(first.partition('p'), [{ op: 'put', key: 'k', value: bytes('kept') }])
  await first.close()
  await first.close()
  const second = createSqliteStore({ path })
  expect((await second.partition('p').getMany(['k'], NOW)).map(text)).toEqual(['kept'])
  await second.close()
  await expect(second.partition('p').getMany(['k'], NOW)).rejects.toThrow(StoreUnavailable)
  await expect(second.partition('p').commit([{ op: 'delete', key: 'k' }], NOW)).rejects.toThrow(
    StoreUnavailable,
  )
})

test('a commit waits for another process that writes, without blocking this one, and gives up in the end', async () => {
  let pauses = 0
  const store = createSqliteStore({
    path,
    sleep: async () => {
      if (++pauses === 2) other.exec('COMMIT')
    },
  })
  const other = new DatabaseSync(path)
  const p = store.partition('p')
  other.exec('BEGIN IMMEDIATE')
  await done(p, [{ op: 'put', key: 'k', value: bytes('v') }])
  expect(pauses).toBe(2)
  other.exec('BEGIN IMMEDIATE')
  await expect(p.commit([{ op: 'delete', key: 'k' }], NOW)).rejects.toThrow(StoreUnavailable)
  expect((await p.getMany(['k'], NOW)).map(text)).toEqual(['v'])
  other.close()
  await store.close()
})

test('a loop of commits lets the rest of the process through', async () => {
  const store = createSqliteStore({ path: ':memory:' })
  const p = store.partition('p')
  let hasRung = false
  setImmediate(() => {
    hasRung = true
  })
  let commits = 0
  while (!hasRung && commits < 1000) {
    await done(p, [{ op: 'add', counter: 'c', n: 1 }])
    commits++
  }
  expect(commits).toBeLessThan(200)
  await store.close()
})

test('a file that is no database is told apart from one in use', () => {
  expect(() => createSqliteStore({ path: join(dir, 'no', 'such', 'folder.sqlite') })).toThrow(
    /unable to open/,
  )
})

test('says that a file lasts and memory does not', async () => {
  const [file, memory] = [createSqliteStore({ path }), createSqliteStore({ path: ':memory:' })]
  expect(await file.inspect()).toEqual({ engine: 'sqlite', isDurable: true, mayEvict: false })
  expect(await memory.inspect()).toMatchObject({ isDurable: false })
  expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3')
  await file.close()
  await memory.close()
})
