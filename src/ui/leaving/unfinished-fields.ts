import { createContext, useContext, useEffect, useId } from 'react'

/** The fields of a form that hold text which is no part of the form's values yet, by an id each. */
export const UnfinishedFields = createContext<Set<string>>(new Set())

/** Tells the form around a field whether there is text in it that is no part of the form's values yet. */
export function useUnfinished(isUnfinished: boolean): void {
  const fields = useContext(UnfinishedFields)
  const id = useId()
  useEffect(() => {
    if (!isUnfinished) return undefined
    fields.add(id)
    return () => void fields.delete(id)
  }, [fields, id, isUnfinished])
}
