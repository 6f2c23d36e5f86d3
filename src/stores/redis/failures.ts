import { OutcomeUnknown, StoreUnavailable } from '#ports/store'

/** Answers with which a server refuses to work for now, before it has run anything. */
const REFUSALS =
  /^(LOADING|READONLY|CLUSTERDOWN|MASTERDOWN|MISCONF|OOM|NOREPLICAS|TRYAGAIN|BUSY|NOAUTH|WRONGPASS|NOPERM)\b/

/** What the client says of a command that never left this process. */
const UNSENT =
  /enableOfflineQueue options is false|None of startup nodes|Too many Cluster redirections|Cluster is ended/

/** For whatever may be asked again: anything but a bug means that the store is away. */
export function readFailure(error: unknown): unknown {
  if (error instanceof TypeError || error instanceof RangeError) return error
  if (isAnswer(error) && !REFUSALS.test(error.message)) return error
  return new StoreUnavailable('Redis does not answer', { cause: error })
}

/** For a commit: once it has left and no answer came, nobody knows whether it was applied. */
export function commitFailure(error: unknown): unknown {
  if (isAnswer(error) || error instanceof TypeError || error instanceof RangeError) return readFailure(error)
  if (error instanceof Error && UNSENT.test(error.message)) return readFailure(error)
  return new OutcomeUnknown('Redis went away during a commit', { cause: error })
}

function isAnswer(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError'
}
