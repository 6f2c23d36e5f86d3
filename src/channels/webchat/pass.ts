/** Who a Direct Line token lets in, and where. Minted by the server: nothing a client says about itself counts. */
export type Pass = {
  readonly partnership: string
  readonly conversation: string
  /** 'dl_' and 128 random bits: the holder of the address; Direct Line clients know the prefix as one that only servers give out. */
  readonly user: string
  readonly lang: string
  /** When the conversation was minted; the welcome carries this moment, stored or not. */
  readonly since: number
}

/** The channel's name in an address; Activities say 'directline', as Direct Line clients expect. */
export const CHANNEL = 'webchat'
