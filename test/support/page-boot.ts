import type { Boot } from '#pages/chat-page'

/** What the server put in a chat page, as the page's own script reads it. Throws when the page holds none. */
export async function pageBoot(url: string, partnership: string): Promise<Boot> {
  const text = await (await fetch(`${url}/c/${partnership}`)).text()
  const json = /<script id="boot"[^>]*>(.*?)<\/script>/s.exec(text)?.[1]
  if (json === undefined) throw new Error(`no chat in the page of ${partnership}`)
  return JSON.parse(json) as Boot
}

/** Comes back with the token that a device keeps. */
export async function resumes(url: string, partnership: string, resume: string) {
  const response = await fetch(`${url}/c/${partnership}/resume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resume }),
  })
  const body = (await response.json()) as Pick<Boot, 'conversationId' | 'token' | 'streamUrl' | 'activities'>
  return { status: response.status, body }
}
