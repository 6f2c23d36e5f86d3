import { writeFileSync } from 'node:fs'
import { loadPartnerships } from '#config/partnerships'
import type { CliContext } from './partnership-commands.ts'
import { qrCode } from './qr-code.ts'

/** Prints all that staff need to put the chat on a website or a poster; `svg`: also writes the QR code to this file. */
export function embedPartnership(
  asked: { readonly id: string; readonly svg: string | null },
  { dir, publicUrl, text, print }: CliContext,
): number {
  const partnerships = loadPartnerships(dir)
  const partnership = partnerships.get(asked.id)
  if (!partnership) {
    print(text()('cli:partnership.unknownId', { id: asked.id, ids: [...partnerships.keys()].join(', ') }))
    return 2
  }
  const { id, name, origins } = partnership
  const t = text(partnership)
  const link = `${publicUrl}/c/${id}`
  const code = qrCode(link)
  if (asked.svg !== null) writeFileSync(asked.svg, code.svg)
  print(
    [
      t('cli:embed.title', { name }),
      '',
      t('cli:embed.script'),
      `   <script async src="${publicUrl}/embed.js" data-partnership="${id}"></script>`,
      origins.length > 0 ? t('cli:embed.origins', { origins: origins.join(', ') }) : t('cli:embed.noOrigins'),
      '',
      t('cli:embed.link'),
      `   ${link}`,
      t('cli:embed.button'),
      `   <a href="${link}">${t('cli:embed.buttonText')}</a>`,
      '',
      t('cli:embed.qr'),
      code.terminal,
      asked.svg !== null ? t('cli:embed.svg', { file: asked.svg }) : t('cli:embed.svgHint'),
      '',
      t('cli:embed.csp'),
      `   script-src ${publicUrl}; frame-src ${publicUrl}`,
      '',
      t('cli:embed.cookies'),
      `   ${t('cli:embed.cookiesText', { id })}`,
      '',
      t('cli:embed.privacy'),
      `   ${t('cli:embed.privacyText', { url: `${publicUrl}/about/${id}` })}`,
    ].join('\n'),
  )
  return 0
}
