import { useEffect, useRef } from 'react'
import { useForm, type DefaultValues, type FieldPath, type FieldValues, type Resolver } from 'react-hook-form'
import { useLanguage } from '../language/use-language'

interface CheckedForm<V extends FieldValues> {
  /** Checks the values, in the words of the current language. */
  resolver: Resolver<V>
  defaultValues: DefaultValues<V>
}

/** A form whose fields are checked once they were left, and as they are typed into from then on. */
export function useCheckedForm<V extends FieldValues>({ resolver, defaultValues }: CheckedForm<V>) {
  const form = useForm<V>({ resolver, defaultValues, mode: 'onTouched' })
  const { errors } = form.formState
  const { trigger } = form
  const spoken = useLanguage()
  const said = useRef(spoken)
  useEffect(() => {
    if (said.current === spoken) return
    said.current = spoken
    // What the cloud refused cannot be asked for again: it stays as it was said.
    const refused = Object.keys(errors).filter((name) => errors[name]?.type !== 'server')
    if (refused.length > 0)
      void trigger(refused.filter((name): name is FieldPath<V> => name in form.getValues()))
  }, [spoken, errors, trigger, form])
  return form
}
