/** An expected no, as a value that the caller must handle. Bugs and broken infrastructure are exceptions. */
export type No<Why extends string> = { readonly no: Why }
export const no = <const Why extends string>(why: Why): No<Why> => ({ no: why })
export const isNo = <T>(value: T): value is Extract<T, No<string>> =>
  typeof value === 'object' && value !== null && 'no' in value
