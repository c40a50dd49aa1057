import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { t } from '~/i18n/translate'
import { MaskedInput } from '../../ui/fields/masked-input'
import { useUnfinished } from '../../ui/leaving/unfinished-fields'

/** Asks for a pre-shared key that is not kept anywhere any more. It goes to the caller and is forgotten here. */
export function SecretQuestion({ label, onEnter }: { label: string; onEnter: (value: string) => void }) {
  const [value, setValue] = useState('')
  useUnfinished(value !== '')
  const enter = () => {
    onEnter(value)
    setValue('')
  }
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={label}>
      <MaskedInput
        flex={1}
        label={label}
        description={t(
          'The key is no longer stored in this browser or in any connection. Enter it to continue.',
        )}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button onClick={enter} disabled={value === ''}>
        {t('Continue with this key')}
      </Button>
    </Group>
  )
}
