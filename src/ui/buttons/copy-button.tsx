import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { IconButton } from './icon-button'
import { t } from '~/i18n/translate'

/** Puts a text on the clipboard with one click, and says that it did. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const { copied, copy } = useClipboard({ timeout: 1500 })
  return (
    <IconButton label={copied ? t('Copied') : label} onClick={() => copy(value)}>
      {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
    </IconButton>
  )
}
