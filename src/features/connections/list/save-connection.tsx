import { useWorld } from '~/api/site/site-world'
import { connectionFileText } from '~/domain/forms/connect/connection-file'
import { tunnelSvg } from '~/domain/diagram/tunnel-svg'
import { displayName } from '~/domain/text/names'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { TunnelView } from '~/domain/diagram/tunnel-view'
import { t, format } from '~/i18n/translate'
import { download } from '~/ui/browser/download'
import { SaveMenu } from '~/components/peer/save-menu'

/** Saves a connection as a picture, or without its key as a file from which “Connect a site” makes one like it. */
export function SaveConnection({ connection, view }: { connection: SiteConnection; view: TunnelView }) {
  const world = useWorld().data
  const text = world && connectionFileText({ world, connection })
  const name = displayName(connection)
  const file =
    text === undefined
      ? []
      : [
          {
            label: t('Export JSON'),
            onSelect: () => download(`${name}.json`, text, 'application/json'),
          },
        ]
  return <SaveMenu name={name} draw={() => tunnelSvg(name, view, format)} more={file} />
}
