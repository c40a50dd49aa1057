import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { errorReport } from '~/domain/errors/error-report'
import { language, t } from '~/i18n/translate'

/** Puts a report of a fault of the panel on the clipboard; it holds no key and no token. */
export function CopyReport({ error }: { error: unknown }) {
  const { copied, copy } = useClipboard({ timeout: 1500 })
  // As it was when the fault was shown.
  const [report] = useState(() =>
    errorReport({
      error,
      version: import.meta.env.PANEL_VERSION,
      url: document.location.href,
      browser: navigator.userAgent,
      language: language(),
      at: Date.now(),
    }),
  )
  return (
    <Button
      variant="default"
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      onClick={() => copy(report)}
    >
      {copied ? t('Copied') : t('Copy report')}
    </Button>
  )
}
