import { decodeMessage } from '~/domain/text/message'
import { Button, FileButton, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { readConnectionFile, type ConnectionFile } from '~/domain/forms/connect/connection-file'
import { t, format } from '~/i18n/translate'

/** Reads a connection that the panel saved as a file. */
export function ImportButton({ onFile }: { onFile: (file: ConnectionFile) => void }) {
  const [problem, setProblem] = useState<string>()

  async function read(file: File | null) {
    if (!file) return
    setProblem(undefined)
    try {
      onFile(readConnectionFile(await file.text()))
    } catch (error) {
      setProblem(error instanceof Error ? format(decodeMessage(error.message)) : String(error))
    }
  }

  return (
    <>
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
      <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
            {t('Import connection')}
          </Button>
        )}
      </FileButton>
    </>
  )
}
