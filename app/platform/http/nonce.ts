import { createContext } from 'react'

/** The nonce of the page's content security policy, for the scripts of React Router. */
export const nonceContext = createContext<string | undefined>(undefined)
