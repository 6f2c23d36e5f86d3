import { Fragment, type JSX } from 'preact'
import { boot, texts } from './boot.ts'
import type { Chat, View } from './chat.ts'
import { Composer } from './composer.tsx'
import { Icon } from './icons.tsx'
import { Log } from './log.tsx'
import { EndedScreen, OtherScreen, ReturnScreen } from './return-screen.tsx'
import type { Speech } from './speech.ts'

export type PageProps = {
  readonly view: View
  readonly chat: Chat
  readonly speech: Speech
  /** There is something new below what the person reads. */
  readonly hasNewBelow: boolean
  readonly scrollDown: () => void
  readonly leave: () => void
  /** Null on the full page, which closes like any page. */
  readonly close: (() => void) | null
}

export function Page(props: PageProps): JSX.Element {
  const { view, chat, speech, hasNewBelow, scrollDown, leave, close } = props
  const { place } = view
  const isTalking = place === 'chat'
  return (
    <Fragment>
      <header class={close ? 'framed' : ''}>
        <span class="logo">
          <Icon name="helm" />
        </span>
        <h1>{boot.partnership.name}</h1>
        <div class="tools">
          {isTalking && (
            <button type="button" class="menu" onClick={() => chat.ask(texts.menuSays, texts.menu)}>
              <Icon name="menu" />
              {texts.menu}
            </button>
          )}
          <button type="button" class="leave" onClick={leave}>
            <Icon name="leave" />
            {texts.leave}
          </button>
          {close && (
            <button type="button" aria-label={texts.close} onClick={close}>
              <Icon name="no" />
            </button>
          )}
        </div>
      </header>
      <main>
        {place === 'return' ? (
          <ReturnScreen chat={chat} />
        ) : place === 'other' ? (
          <OtherScreen chat={chat} />
        ) : (
          <Log view={view} chat={chat} speech={speech} />
        )}
        {hasNewBelow && (
          <button type="button" class="below" onClick={scrollDown}>
            <Icon name="down" />
            {texts.newBelow}
          </button>
        )}
        <p role="status" class="status">
          {view.status}
        </p>
        {isTalking && <Composer draft={view.draft} chat={chat} />}
        {place === 'ended' && <EndedScreen chat={chat} />}
      </main>
      <footer>
        {isTalking && (
          <button type="button" onClick={() => chat.ask(texts.wipeSays, texts.wipe)}>
            {texts.wipe}
          </button>
        )}
        <a href={boot.aboutUrl} target="_blank" rel="noreferrer">
          {texts.about}
          <span class="unseen"> ({texts.newTab})</span>
        </a>
      </footer>
    </Fragment>
  )
}
