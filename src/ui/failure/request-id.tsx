import { t } from '~/domain/words/words'
import { Mono } from '../text/mono'

/** Under which id the cloud's operator finds a request that failed. */
export function RequestId({ id }: { id: string | undefined }) {
  if (id === undefined) return null
  return (
    <div>
      {t('Request id:')} <Mono value={id} />
    </div>
  )
}
