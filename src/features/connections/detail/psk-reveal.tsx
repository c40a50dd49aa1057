import { Button, Group, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { toApiError } from '~/api/http/errors'
import { readPsk } from '~/api/neutron/site-connections'
import { useSite } from '~/api/site/site'
import { adviseOnError } from '~/domain/errors/error-advice'
import { format, t } from '~/i18n/translate'
import { Mono } from '~/ui/text/mono'

/** The pre-shared key, asked for when the user wants to see it and forgotten when the user has. */
export function PskReveal({ connectionId }: { connectionId: string }) {
  const site = useSite()
  const [psk, setPsk] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)

  async function reveal() {
    setIsAsking(true)
    setFailure(undefined)
    try {
      setPsk(await readPsk(site, connectionId))
    } catch (error) {
      setFailure(format(adviseOnError(toApiError(error)).title))
    }
    setIsAsking(false)
  }

  if (psk === undefined) {
    return (
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconEye size={14} />}
          loading={isAsking}
          onClick={() => void reveal()}
        >
          {t('Show key')}
        </Button>
        {failure !== undefined && <Text role="alert">{failure}</Text>}
      </Group>
    )
  }
  return (
    <Group gap="xs">
      {psk === '' ? <Text>{t('empty')}</Text> : <Mono value={psk} copyLabel={t('Copy key')} />}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconEyeOff size={14} />}
        onClick={() => setPsk(undefined)}
      >
        {t('Hide key')}
      </Button>
    </Group>
  )
}
