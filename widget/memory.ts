/** What this device remembers: one resume token a partnership, and only in this page where storage is refused. */
export type Memory = {
  /** From an earlier visit. */
  read(): string | null
  /** The token of this conversation, which is written only once somebody said something. */
  offer(resume: string): void
  /** Somebody said something. */
  keep(): void
  forget(): void
}

export function createMemory(partnership: string): Memory {
  const key = `roer:${partnership}`
  let stored: string | null = null
  let offered = ''
  let isKept = false
  const attempt = (use: () => void): void => {
    try {
      use()
    } catch {
      // A browser that refuses storage still has a working chat, for as long as the page is open.
    }
  }
  const write = (): void => {
    if (isKept && offered) attempt(() => localStorage.setItem(key, offered))
  }
  attempt(() => {
    stored = localStorage.getItem(key)
  })
  return {
    read: () => stored,
    offer(resume) {
      offered = resume
      write()
    },
    keep() {
      isKept = true
      write()
    },
    forget() {
      offered = ''
      isKept = false
      attempt(() => localStorage.removeItem(key))
    },
  }
}
