import type { Resumed } from '#channels/webchat/boot'
import type { Boot } from '#pages/chat-page'

type Asked = Pick<Resumed, 'conversationId' | 'token' | 'resume' | 'streamUrl'>

/** What the server put in a chat page, and what the page's own script then asks for. Throws when the page holds none. */
export async function pageBoot(url: string, partnership: string): Promise<Boot & Asked> {
  const text = await (await fetch(`${url}/c/${partnership}`)).text()
  const json = /<script id="boot"[^>]*>(.*?)<\/script>/s.exec(text)?.[1]
  if (json === undefined) throw new Error(`no chat in the page of ${partnership}`)
  const boot = JSON.parse(json) as Boot
  const asked = await fetch(`${url}/v3/directline/conversations/${boot.conversationId}`, {
    headers: { authorization: `Bearer ${boot.token}` },
  })
  return { ...boot, ...((await asked.json()) as Asked) }
}

/** Comes back with the token that a device keeps. */
export async function resumes(url: string, partnership: string, resume: string) {
  const response = await fetch(`${url}/c/${partnership}/resume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resume }),
  })
  return { status: response.status, body: (await response.json()) as Resumed }
}
