import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Account, Sessions } from './sessions'

const SessionsContext = createContext<Sessions | undefined>(undefined)
export const SessionsProvider = SessionsContext.Provider

/** The user's sign-ins. */
export function useSessions(): Sessions {
  const sessions = useContext(SessionsContext)
  if (!sessions) throw new Error('useSessions needs a SessionsProvider above it')
  return sessions
}

/** The sign-ins as they stand, live. */
export function useAccounts(): readonly Account[] {
  const sessions = useSessions()
  return useSyncExternalStore(sessions.subscribe, sessions.accounts)
}
