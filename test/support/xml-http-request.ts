/** As much of XMLHttpRequest as the official Direct Line client needs in Node, over fetch. */
export class XmlHttpRequest {
  readyState = 0
  status = 0
  responseText = ''
  responseType = ''
  response: unknown = null
  timeout = 0
  withCredentials = false
  onreadystatechange: (() => void) | null = null
  ontimeout: ((error: unknown) => void) | null = null
  #headers = new Headers()
  #answered = new Headers()
  #method = 'GET'
  #url = ''
  readonly #abort = new AbortController()

  open(method: string, url: string): void {
    this.#method = method
    this.#url = url
    this.#move(1)
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value)
  }
  getResponseHeader(name: string): string | null {
    return this.#answered.get(name)
  }
  abort(): void {
    this.#abort.abort()
  }
  send(body?: BodyInit | null): void {
    // The browser writes the boundary of a form itself.
    if (body instanceof FormData) this.#headers.delete('content-type')
    fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      signal: this.#abort.signal,
      ...(body ? { body } : {}),
    })
      .then(async (response) => {
        const bytes = await response.arrayBuffer()
        this.#answered = response.headers
        this.status = response.status
        this.responseText = new TextDecoder().decode(bytes)
        if (this.responseType === 'json') this.response = JSON.parse(this.responseText || 'null')
        else this.response = this.responseType === 'arraybuffer' ? bytes : this.responseText
      })
      .catch(() => undefined)
      .finally(() => this.#move(4))
  }
  #move(readyState: number): void {
    this.readyState = readyState
    this.onreadystatechange?.()
  }
}
