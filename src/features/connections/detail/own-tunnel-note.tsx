import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useSite } from '~/api/site/site'
import { siteText } from '~/domain/text/names'
import { t } from '~/i18n/translate'
import { AnchorLink } from '~/ui/links/anchor-link'
import { Phrase } from '~/ui/text/phrase'
import { useTunnel } from './use-tunnel'

/** Says that a key set at one end takes the tunnel down where both ends are the user's, and leads to the page that sets both. */
export function OwnTunnelNote({ connectionId }: { connectionId: string }) {
  const { params } = useSite()
  const far = useTunnel(connectionId).tunnel?.far
  if (!far) return null
  return (
    <Alert color="yellow" variant="light" icon={<IconInfoCircle />} role="status">
      <Phrase
        words="You also manage the peer of this tunnel, in {site}, and it keeps the old key. {rotate} to avoid a mismatch."
        parts={{
          site: siteText(far.world.site),
          rotate: (
            <AnchorLink
              to="/$cloud/$region/$project/connections/$id/rotate"
              params={{ ...params, id: connectionId }}
            >
              {t('Rotate the key on both ends')}
            </AnchorLink>
          ),
        }}
      />
    </Alert>
  )
}
