/** Waits until `look` answers something that is not false, null or undefined; throws after the deadline with what it waited for. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  deadlineMs = 5000,
): Promise<NonNullable<T>> {
  const until = performance.now() + deadlineMs
  for (;;) {
    const found = await look()
    if (found !== false && found !== null && found !== undefined) return found
    if (performance.now() > until) throw new Error(`in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
