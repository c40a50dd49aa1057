import { Text } from '@mantine/core'
import { t } from '~/i18n/translate'

/** Stands in place of a key field once the key is in use: from then on the key is read from its connection alone. */
export function SavedKey() {
  return (
    <Text size="sm" c="dimmed">
      {t('The key is saved with the connection. To view it, open the connection and select “Show key”.')}
    </Text>
  )
}
