const CRLF2 = Buffer.from('\r\n\r\n')

/**
 * The content of one named part of a multipart/form-data body (RFC 7578); null when it is not whole in these bytes. The body may be cut
 * off: only parts before the cut are found.
 */
export function partOf(body: Buffer, contentType: string, name: string): Buffer | null {
  const match = /boundary="?([^";,\s]{1,70})"?/i.exec(contentType)
  if (!match) return null
  const boundary = Buffer.from(`--${match[1]}`)
  for (let at = body.indexOf(boundary); at >= 0; ) {
    const start = at + boundary.length
    const next = body.indexOf(boundary, start)
    if (next < 0) return null
    const headEnd = body.indexOf(CRLF2, start)
    if (headEnd >= 0 && headEnd < next) {
      const head = body.toString('latin1', start, headEnd)
      if (new RegExp(`^content-disposition:.*[; ]name="?${name}"?(;|\\r|$)`, 'im').test(head))
        return body.subarray(headEnd + CRLF2.length, next - 2)
    }
    at = next
  }
  return null
}
