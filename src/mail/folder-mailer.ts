import { link, mkdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import type { Mailer } from '#ports/mailer'
import { compose, isAddress } from './compose.ts'

/**
 * For a machine without a mail server: puts every letter as an .eml file in `dir` (made when absent, for the owner's eyes only), to open in a mail
 * program. Names sort by time and tell nothing: 20261124T133000123Z-0001.eml. A file shows up whole or not at all.
 */
export function createFolderMailer(deps: {
  readonly dir: string
  readonly from: string
  readonly log: Log
  readonly clock: Clock
}): Mailer {
  if (!isAddress(deps.from)) throw new Error('MAIL_FROM is not one address')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  let written = 0

  return {
    async send(letter) {
      const now = new Date(deps.clock.now())
      const { message } = await transport.sendMail({ ...compose(letter, deps.from), date: now })
      await mkdir(deps.dir, { recursive: true, mode: 0o700 })
      const stamp = now.toISOString().replace(/[-:.]/g, '')
      for (;;) {
        written += 1
        const name = `${stamp}-${String(written).padStart(4, '0')}.eml`
        if (await put(deps.dir, name, message as Buffer)) break
      }
      deps.log.info('mail.written', { files: written })
    },
    close: async () => transport.close(),
  }
}

let parts = 0

/** False when that name is taken, by another process: a link is made whole or refused, never written over. */
async function put(dir: string, name: string, content: Buffer): Promise<boolean> {
  parts += 1
  const part = join(dir, `.${process.pid}-${parts}.part`)
  await writeFile(part, content, { mode: 0o600 })
  try {
    await link(part, join(dir, name))
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  } finally {
    await unlink(part)
  }
}
