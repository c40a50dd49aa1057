import { use, type ComponentType } from 'react'
import { MissingPart } from '~/domain/errors/missing-part'

/**
 * Returns a component that is loaded when it is first shown, within a `Part`. Where it does not come, the error lets
 * the next try load it again, which React's own `lazy` never does.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loading: Promise<ComponentType<P>> | undefined
  const forget = () => {
    loading = undefined
  }
  return function LazyPart(props: P) {
    loading ??= load().catch((error: unknown) => {
      throw new MissingPart(error, forget)
    })
    const Loaded = use(loading)
    return <Loaded {...props} />
  }
}
