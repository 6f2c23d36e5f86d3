import qrcode from 'qrcode-generator'

const QUIET_ZONE = 4

/** A QR code of a link: for a terminal (in half blocks, for light letters on a dark ground) and as an SVG that scales for print. */
export function qrCode(link: string): { readonly terminal: string; readonly svg: string } {
  // M: a quarter of a poster may be torn or smeared less than with H, but the squares stay large enough for an old phone.
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  return {
    terminal: code.createASCII(1, QUIET_ZONE),
    svg: `${code.createSvgTag({ cellSize: 8, margin: 8 * QUIET_ZONE, scalable: true })}\n`,
  }
}
