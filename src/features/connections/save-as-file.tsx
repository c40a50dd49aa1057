import { Button } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useWorld } from '~/api/site-world'
import { connectionFileText } from '~/domain/connection-file'
import { displayName } from '~/domain/names'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { download } from '~/ui/download'

/** Saves a connection as a file, without its key: “Connect a site” makes one like it from that, here or elsewhere. */
export function SaveAsFile({ connection }: { connection: SiteConnection }) {
  const world = useWorld().data
  const text = world && connectionFileText({ world, connection })
  return (
    <Button
      variant="default"
      leftSection={<IconFileDownload size={16} />}
      disabled={text === undefined}
      onClick={() =>
        text !== undefined && download(`${displayName(connection)}.json`, text, 'application/json')
      }
    >
      Save as file
    </Button>
  )
}
