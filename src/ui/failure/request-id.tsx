import { t } from '~/i18n/translate'
import { Mono } from '../text/mono'

/** Under which id the cloud's operator finds a request that failed. */
export function RequestId({ id }: { id: string | undefined }) {
  if (id === undefined) return null
  return (
    <div>
      {t('Request ID:')} <Mono value={id} />
    </div>
  )
}
