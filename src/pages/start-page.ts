import type { Partnership } from '#domain/partnership'
import type { Text } from '#ports/voice'
import { type Html, html, page } from './document.ts'

export type Offered = { readonly partnership: Partnership; readonly isOpen: boolean }

export type StartPage = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly t: Text
  /** The same translator with a partnership's own words. */
  textOf(partnership: Partnership): Text
  readonly isProof: boolean
  /** Inside the widget's frame: links stay in it. */
  readonly isFrame: boolean
  /** What the person typed; null when nothing was asked yet. */
  readonly said: string | null
  readonly found: readonly (Offered & { readonly municipality: string })[]
  readonly all: readonly Offered[]
  /** Names to choose from, old and new. */
  readonly names: readonly string[]
}

/** Where do you live, or which partnership: works without script. */
export function startPage(start: StartPage): string {
  const { t, lang, dir, said, names, isFrame } = start
  const body = html`
    ${start.isProof ? html`<p class="note">${t('start:proof')}</p>` : null}
    <h1>${t('start:title')}</h1>
    <p>${t('start:intro')} ${t('start:robot')}</p>
    <form method="get" action="/">
      <label for="municipality">${t('start:ask')}</label>
      <p class="muted" id="hint">${t('start:hint')}</p>
      <input id="municipality" name="gemeente" list="municipalities" maxlength="60" autocomplete="off"
        aria-describedby="hint" value=${said ?? ''} />
      <datalist id="municipalities">${names.map((name) => html`<option value=${name}></option>`)}</datalist>
      ${isFrame ? html`<input type="hidden" name="frame" value="1" />` : null}
      <button type="submit">${t('start:search')}</button>
    </form>
    ${said === null ? null : answer(start)}
    <h2>${t('start:all')}</h2>
    <ul class="list">${start.all.map((offered) => entry(start, offered))}</ul>`
  return page({ title: t('start:title'), lang, dir, body })
}

function answer(start: StartPage): Html {
  const { t, found } = start
  const [first, ...more] = found
  if (!first)
    return html`<section class="answer"><h2>${t('start:unknown.title')}</h2><p>${t('start:unknown.text')}</p></section>`
  const municipality = [...new Set(found.map((one) => one.municipality))].join(', ')
  const key = more.length === 0 ? 'start:found.one' : 'start:found.many'
  return html`<section class="answer">
    <h2>${t(key, { municipality })}</h2>
    <ul class="list">${found.map((offered) => entry(start, offered))}</ul>
  </section>`
}

function entry({ textOf, isFrame }: StartPage, { partnership, isOpen }: Offered): Html {
  const { id, forWhom, region, municipalities } = partnership
  const t = textOf(partnership)
  const query = isFrame ? '?frame=1' : ''
  const where = municipalities
    ? t('start:works', { municipalities: municipalities.map(({ name }) => name).join(', ') })
    : t('start:region', { region })
  return html`<li>
    ${isOpen ? html`<a href=${`/c/${id}${query}`}>${t('start:open')}</a>` : null}
    <p>${isOpen ? '' : `${partnership.name}. ${t('start:closed')} `}${forWhom} ${where}</p>
    <p class="muted"><a href=${`/about/${id}${query}`}>${t('start:about')}</a></p>
  </li>`
}
