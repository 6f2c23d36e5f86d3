import { Fragment, type JSX } from 'preact'
import type { Boot } from './boot.ts'
import type { Chat, View } from './chat.ts'
import { Composer } from './composer.tsx'
import { Icon } from './icons.tsx'
import { Log } from './log.tsx'
import { OtherScreen, ReturnScreen } from './return-screen.tsx'
import type { Speech } from './speech.ts'

export type PageProps = {
  readonly boot: Boot
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
  const { boot, view, chat, leave, close } = props
  const { texts, partnership } = boot
  const isTalking = view.place === 'chat'
  return (
    <Fragment>
      <header>
        <span class="logo">
          <Icon name="helm" />
        </span>
        <h1>{partnership.name}</h1>
        <div class="tools">
          {isTalking && (
            <button type="button" onClick={() => chat.ask(texts.menuSays, texts.menu)}>
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
        <Place {...props} />
      </main>
      <footer>
        {isTalking && (
          <button type="button" onClick={() => chat.ask(texts.wipeSays, texts.wipe)}>
            {texts.wipe}
          </button>
        )}
        <a href={boot.aboutUrl} target="_blank" rel="noopener">
          {texts.about}
          <span class="unseen"> ({texts.newTab})</span>
        </a>
      </footer>
    </Fragment>
  )
}

function Place({ boot, view, chat, speech, hasNewBelow, scrollDown }: PageProps): JSX.Element {
  const { texts } = boot
  const status = (
    <p role="status" class="status">
      {view.status}
    </p>
  )
  if (view.place === 'return') return <ReturnScreen texts={texts} chat={chat} status={status} />
  if (view.place === 'other') return <OtherScreen texts={texts} chat={chat} status={status} />
  return (
    <Fragment>
      <Log view={view} boot={boot} chat={chat} speech={speech} />
      {hasNewBelow && (
        <button type="button" class="below" onClick={scrollDown}>
          <Icon name="down" />
          {texts.newBelow}
        </button>
      )}
      {status}
      {view.place === 'chat' ? (
        <Composer draft={view.draft} texts={texts} chat={chat} />
      ) : (
        <div class="choose">
          <p>{texts.ended}</p>
          <button type="button" class="way first" onClick={() => chat.restart()}>
            <b>{texts.restart}</b>
          </button>
        </div>
      )}
    </Fragment>
  )
}
