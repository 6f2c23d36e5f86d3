/** What a Direct Line client sends (facts: botframework-directlinejs 0.15.8; rxjs adds X-Requested-With). */
const ALLOWED = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '7200',
}

/** For an origin that may read the answer; never '*' and never what was not checked. Undefined: no browser asks. */
export const corsFor = (origin: string | undefined): Record<string, string> => ({
  vary: 'Origin',
  ...(origin === undefined
    ? {}
    : { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' }),
})

export const preflightFor = (origin: string): Record<string, string> => ({ ...corsFor(origin), ...ALLOWED })
