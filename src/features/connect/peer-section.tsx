import { Collapse, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect-form'
import { TagsField } from '~/ui/fields/tags-field'
import { TextField } from '~/ui/fields/text-field'
import { Section } from '~/ui/section'
import classes from './connect.module.css'

/** The other side: where it is, what lies behind it, and how the two call themselves. */
export function PeerSection() {
  const { control, formState } = useFormContext<ConnectValues>()
  const [opened, { toggle }] = useDisclosure()
  const address = useWatch({ control, name: 'peerAddress' })
  const shown = opened || formState.errors.peerId !== undefined || formState.errors.localId !== undefined
  return (
    <Section title="2. The other site">
      <TextField
        control={control}
        name="peerAddress"
        label="Peer address"
        description="The public address of the other gateway. A name is resolved once, by the cloud, and stays at that address."
        placeholder="198.51.100.40"
        monospace
        required
      />
      <TagsField
        control={control}
        name="peerCidrs"
        label="Peer networks"
        description="The CIDRs behind the other gateway. Several can be pasted at once."
        placeholder="192.168.40.0/24"
        required
      />
      <div>
        <UnstyledButton className={classes.more} onClick={toggle} aria-expanded={shown}>
          <IconChevronRight size={14} className={classes.chevron} data-open={shown || undefined} />
          Identities
        </UnstyledButton>
        <Collapse expanded={shown}>
          <div className={classes.pair}>
            <TextField
              control={control}
              name="peerId"
              label="Peer ID"
              description="How the other gateway names itself. Empty: its address."
              placeholder={address || 'the peer address'}
              monospace
            />
            <TextField
              control={control}
              name="localId"
              label="Local ID"
              description="How this side names itself. Empty: the router’s external address."
              placeholder="the external address"
              monospace
            />
          </div>
        </Collapse>
      </div>
    </Section>
  )
}
