import type { CloudConfig } from './config'
import { heldSignIn, isTokenRefused, readAccount, type HeldSignIn, type SignInTokens } from './held-sign-in'

/** Milliseconds until a sign-in whose cloud did not answer is opened again. */
const againMs = 10_000

/** A sign-in that the gateway knows, whose projects are not read yet. */
interface Restored {
  entry: HeldSignIn
  opening: Promise<void> | undefined
}

/** Holds sign-ins that the gateway knows until their projects are read; `onOpen` is given each then. */
export function createRestoredSignIns(onOpen: (entry: HeldSignIn) => void) {
  const restored = new Map<string, Restored>()

  /** Waits until what the gateway knows of a cloud is open. Throws ApiError where the cloud does not answer. */
  async function ready(cloudId: string): Promise<void> {
    const found = restored.get(cloudId)
    if (!found) return
    found.opening ??= open(cloudId, found).finally(() => {
      found.opening = undefined
    })
    await found.opening
  }

  async function open(cloudId: string, found: Restored): Promise<void> {
    let isRefused = false
    try {
      await readAccount(found.entry)
    } catch (error) {
      // The token was revoked: what the cookie says is no sign-in any more.
      if (!isTokenRefused(error)) throw error
      isRefused = true
    }
    if (restored.get(cloudId) !== found) return
    restored.delete(cloudId)
    if (!isRefused) onOpen(found.entry)
  }

  async function keepOpening(cloudId: string, found: Restored): Promise<void> {
    try {
      await ready(cloudId)
    } catch {
      setTimeout(() => {
        if (restored.get(cloudId) === found) void keepOpening(cloudId, found)
      }, againMs)
    }
  }

  return {
    ready,
    /** Takes a sign-in over and begins to open it. */
    add(cloud: CloudConfig, tokens: SignInTokens): void {
      const found = { entry: heldSignIn(cloud, tokens), opening: undefined }
      restored.set(cloud.id, found)
      void keepOpening(cloud.id, found)
    },
    find: (cloudId: string): HeldSignIn | undefined => restored.get(cloudId)?.entry,
    delete: (cloudId: string): void => void restored.delete(cloudId),
    cloudIds: (): string[] => [...restored.keys()],
  }
}
