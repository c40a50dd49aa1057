import { useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { encodeMessage, msg } from '~/domain/text/message'
import { loadAdvice } from '../failure/advice'
import type { Failure, FormFailure } from '../failure/failure'

interface Submit<V extends FieldValues> {
  form: UseFormReturn<V>
  save: (values: V) => Promise<void>
  /** What was thrown, as a Failure. */
  asFailure: (error: unknown) => Failure
  /** The attribute whose field shows a refusal of this one, where it has none of its own. */
  attributeOf?: (attribute: string) => string
}

/**
 * Runs `save` with checked values. A refusal is shown once: at its field, which gets the focus, where the error map
 * knows one, else as the form's failure. Everything typed stays.
 */
export function useFormSubmit<V extends FieldValues>({ form, save, asFailure, attributeOf }: Submit<V>) {
  const [failure, setFailure] = useState<FormFailure>()
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined)
    try {
      await save(values)
    } catch (error) {
      const refusal = asFailure(error)
      const { advise } = await loadAdvice()
      const { field, title, advice } = advise(refusal)
      const target = field === undefined ? undefined : ownField(form, attributeOf?.(field) ?? field)
      if (target)
        form.setError(
          target,
          { type: 'server', message: encodeMessage(msg('{title}. {advice}', { title, advice })) },
          { shouldFocus: true },
        )
      else setFailure({ title, advice, requestId: refusal.requestId, differences: refusal.differences })
    }
  })
  return { submit, failure }
}

/** Forms whose fields are named like the API's attributes need no map. */
const ownField = <V extends FieldValues>(
  form: UseFormReturn<V>,
  attribute: string,
): FieldPath<V> | undefined => {
  const isField = (name: string): name is FieldPath<V> => Object.hasOwn(form.getValues(), name)
  return isField(attribute) ? attribute : undefined
}
