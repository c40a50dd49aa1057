import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { t } from '~/domain/words/words'
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
          'This browser does not have the key any more, and no connection does. Enter it to continue.',
        )}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button onClick={enter} disabled={value === ''}>
        {t('Go on with this key')}
      </Button>
    </Group>
  )
}
