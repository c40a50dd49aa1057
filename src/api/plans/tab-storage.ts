/** The session storage; where the browser bars it, plans last as long as the page. */
export function tabStorage(): Storage {
  try {
    return sessionStorage
  } catch {
    return memoryStorage()
  }
}

/** A storage that is gone with the page. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}
