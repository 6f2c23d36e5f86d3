/** A letter is made of these; the plain part and the html part say the same because both come from them. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'small'; readonly text: string }
export type Fact = { readonly label: string; readonly value: string }

export const line = (text: string): Block => ({ kind: 'line', text })
export const small = (text: string): Block => ({ kind: 'small', text })
export const quote = (text: string): Block => ({ kind: 'quote', text })
export const facts = (...rows: readonly Fact[]): Block => ({ kind: 'facts', rows })

/** Throws when the url is not http or https: links are made by the house, so another scheme is a bug. */
export function button(label: string, url: string): Block {
  if (!/^https?:\/\/[^\s<>"]+$/.test(url)) throw new Error('a button in a letter leads to a web address')
  return { kind: 'button', label, url }
}

/** The plain part. `preview` comes first, for that is what a locked screen shows. */
export function asText(blocks: readonly Block[], preview: string | null): string {
  return [...(preview ? [preview] : []), ...blocks.map(blockAsText)].join('\n\n').concat('\n')
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${row.value}`).join('\n')
    case 'quote':
      return block.text.replace(/^/gm, '> ')
    case 'button':
      return `${block.label}:\n${block.url}`
    default:
      return block.text
  }
}

/** The html part: one column, nothing from elsewhere, readable without styles or images. */
export function asHtml(
  blocks: readonly Block[],
  page: { readonly lang: string; readonly title: string; readonly preview: string | null },
): string {
  return markup`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
</head>
<body style="margin:0;padding:16px;background:#ffffff;color:#1c1c1c;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5">
${page.preview ? hidden(page.preview) : markup``}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;margin:0 auto"><tr><td>
${blocks.map(blockAsHtml)}
</td></tr></table>
</body>
</html>
`.markup
}

function blockAsHtml(block: Block): Markup {
  switch (block.kind) {
    case 'line':
      return markup`<p style="margin:0 0 16px">${block.text}</p>\n`
    case 'small':
      return markup`<p style="margin:0 0 12px;font-size:15px;color:#555555">${block.text}</p>\n`
    case 'quote':
      return markup`<blockquote style="margin:0 0 16px;padding:8px 16px;border-left:4px solid #0b5d6b;white-space:pre-wrap">${block.text}</blockquote>\n`
    case 'button':
      return markup`<p style="margin:8px 0 24px"><a href="${block.url}" style="display:inline-block;padding:14px 24px;background:#0b5d6b;color:#ffffff;font-size:18px;font-weight:bold;text-decoration:none;border-radius:8px">${block.label}</a></p>\n`
    case 'facts':
      return markup`<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">\n${block.rows.map(
        (row) =>
          markup`<tr><th scope="row" style="padding:0 16px 8px 0;text-align:left;vertical-align:top">${row.label}</th><td style="padding:0 0 8px">${row.value}</td></tr>\n`,
      )}</table>\n`
  }
}

/** Mail programs preview the first words: these, then so many empty ones that nothing else fits. */
function hidden(preview: string): Markup {
  const emptiness = { markup: '&#847;&zwnj;&nbsp;'.repeat(100) }
  return markup`<div style="display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px">${preview}${emptiness}</div>\n`
}

type Markup = { readonly markup: string }

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text is escaped, only other markup goes in as it is. */
function markup(
  strings: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  const inside = values.map((value) => {
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
    return 'markup' in value ? value.markup : value.map((one) => one.markup).join('')
  })
  return { markup: strings.map((piece, n) => piece + (inside[n] ?? '')).join('') }
}
