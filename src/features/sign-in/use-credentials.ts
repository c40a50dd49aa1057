import { useState, type FormEvent } from 'react'
import { toApiError, type ApiError } from '~/api/http/errors'
import { missingFields, type CredentialField, type SignInValues } from './credentials-schema'

/**
 * What is typed into a sign-in, and its sending. Plain state: the first screen must be small, and these few fields
 * need no form library. A refusal keeps all that was typed.
 */
export function useCredentials(initial: SignInValues, send: (values: SignInValues) => Promise<void>) {
  const [values, setValues] = useState(initial)
  const [missing, setMissing] = useState<Partial<Record<CredentialField, string>>>({})
  const [refusal, setRefusal] = useState<ApiError>()
  const [isSending, setIsSending] = useState(false)

  const set = <F extends keyof SignInValues>(field: F, value: SignInValues[F]) => {
    setValues((before) => ({ ...before, [field]: value }))
    setMissing((before) => ({ ...before, [field]: undefined }))
    // It was about another way to sign in.
    if (field === 'method' || field === 'cloud') setRefusal(undefined)
  }

  async function submit(form: Element) {
    const found = missingFields(values)
    setMissing(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    setRefusal(undefined)
    setIsSending(true)
    try {
      await send(values)
    } catch (error) {
      setRefusal(toApiError(error))
    } finally {
      setIsSending(false)
    }
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit(event.currentTarget)
  }
  return { values, set, missing, refusal, isSending, onSubmit }
}

export type CredentialsState = ReturnType<typeof useCredentials>
