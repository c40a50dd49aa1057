import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { LeaveAnswers } from './use-leave-guard'
import { t } from '~/i18n/translate'

/** Whether what was typed may be lost: the answer that loses nothing has the focus. */
export function LeaveQuestion({ onStay, onLeave }: LeaveAnswers) {
  // A dialog that opens moves the focus by itself, to where `data-autofocus` stands; one that is open does not.
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <Group justify="space-between" gap="xs" role="alert">
      <Text>{t('Your unsaved changes will be lost.')}</Text>
      <Group gap="xs">
        <Button variant="default" ref={stay} onClick={onStay} data-autofocus>
          {t('Keep editing')}
        </Button>
        <Button color="red" onClick={onLeave}>
          {t('Discard changes')}
        </Button>
      </Group>
    </Group>
  )
}
