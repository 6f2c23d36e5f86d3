import type { JSX } from 'preact'
import { texts } from './boot.ts'
import type { Chat } from './chat.ts'
import { Icon } from './icons.tsx'

type Props = { readonly draft: string; readonly chat: Chat }

/** The field and its button; Enter sends, Shift+Enter starts a new line. */
export function Composer({ draft, chat }: Props): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault()
    chat.sendDraft()
  }
  return (
    <form class="composer" onSubmit={submit}>
      <label class="unseen" for="draft">
        {texts.write}
      </label>
      <textarea
        id="draft"
        rows={1}
        dir="auto"
        autocomplete="off"
        enterkeyhint="send"
        placeholder={texts.placeholder}
        value={draft}
        // A new function at each drawing, so that the field also shrinks when it was emptied.
        ref={(field) => grow(field)}
        onInput={({ currentTarget }) => {
          chat.write(currentTarget.value)
          grow(currentTarget)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
        }}
      />
      <button type="submit" class="send" aria-label={texts.send}>
        <Icon name="send" />
      </button>
    </form>
  )
}

/** The field is as high as its text, up to the limit in the style sheet. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + 3}px`
}
