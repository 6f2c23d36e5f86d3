import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createFolderMailer } from '#mail/folder-mailer'
import { type Letter, MailRefused } from '#ports/mailer'
import { read } from '#test/mailbox'
import { letters } from './samples.ts'

let base = ''
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'mail-'))
})
afterAll(() => rm(base, { recursive: true }))

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const booked = letters.booked as Letter
const start = (name: string, clock = { now: () => Date.parse('2026-11-24T13:30:00.123Z') }) => {
  const dir = join(base, name)
  return { dir, mailer: createFolderMailer({ dir, from: 'roer@example.org', log, clock }) }
}

test('every letter becomes a file that a mail program opens', async () => {
  const { dir, mailer } = start('all')
  for (const letter of Object.values(letters)) await mailer.send(letter)
  await mailer.close()
  const names = (await readdir(dir)).sort()
  expect(names).toHaveLength(Object.keys(letters).length)
  for (const [n, letter] of Object.values(letters).entries()) {
    const mail = await read(await readFile(join(dir, names[n] as string)))
    expect(mail.subject).toBe(letter.subject)
    expect(mail.text.trim()).toBe(letter.text.trim())
    expect(mail.calendar?.method).toBe(letter.calendar?.method)
    expect(mail.parsed.date?.toISOString()).toBe('2026-11-24T13:30:00.000Z')
  }
})

test('names sort by time, tell nothing, and the files are for the owner only', async () => {
  let now = Date.parse('2026-11-24T13:30:00.123Z')
  const { dir, mailer } = start('names', { now: () => now })
  await mailer.send(booked)
  now += 60_000
  await mailer.send(booked)
  const names = (await readdir(dir)).sort()
  expect(names).toEqual(['20261124T133000123Z-0001.eml', '20261124T133100123Z-0002.eml'])
  expect((await stat(join(dir, names[0] as string))).mode & 0o777).toBe(0o600)
  expect((await stat(dir)).mode & 0o777).toBe(0o700)
})

test('two processes in the same millisecond write over nothing', async () => {
  const [one, other] = [start('two'), start('two')]
  await Promise.all(
    [one, other, one, other].map(({ mailer }, n) => mailer.send({ ...booked, subject: `brief ${n}` })),
  )
  const names = await readdir(one.dir)
  const mails = await Promise.all(names.map(async (name) => read(await readFile(join(one.dir, name)))))
  expect(mails.map((mail) => mail.subject).sort()).toEqual(['brief 0', 'brief 1', 'brief 2', 'brief 3'])
})

test('what is no address is refused here too, and leaves no file', async () => {
  const { dir, mailer } = start('none')
  await expect(mailer.send({ ...booked, to: 'a@b.be, c@d.be' })).rejects.toThrow(MailRefused)
  await expect(readdir(dir)).rejects.toMatchObject({ code: 'ENOENT' })
})
