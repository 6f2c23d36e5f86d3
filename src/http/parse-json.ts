const MAX_DEPTH = 32
const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN, CLOSE] = [new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d])]

/** 'broken': no JSON, no UTF-8, or nested deeper than anything we are sent in earnest. An empty body is an empty object. */
export function parseJson(body: Buffer): { readonly value: unknown } | 'broken' {
  if (body.length === 0) return { value: {} }
  if (depth(body) > MAX_DEPTH) return 'broken'
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) }
  } catch {
    return 'broken'
  }
}

/** Counted on the bytes before parsing, so that no recursive code ever meets ten thousand brackets. */
function depth(body: Buffer): number {
  let [now, most] = [0, 0]
  let isText = false
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] as number
    if (isText) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) isText = false
    } else if (byte === QUOTE) isText = true
    else if (OPEN.has(byte)) most = Math.max(most, ++now)
    else if (CLOSE.has(byte)) now--
  }
  return most
}
