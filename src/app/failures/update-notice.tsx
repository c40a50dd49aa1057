import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { t } from '~/i18n/translate'
import { ReloadButton } from '~/ui/parts/reload-button'
import { useMissingPartCause } from './missing-parts'
import classes from './update-notice.module.css'

/** Offers to load the page again where parts of it cannot be had any more. */
export function UpdateNotice() {
  const cause = useMissingPartCause()
  const [isPutAway, setIsPutAway] = useState(false)
  return (
    // Stays on the page: a live region is heard when something comes into it.
    <div role="status">
      {cause && !isPutAway && (
        <div className={classes.notice}>
          <Text size="sm">
            {cause === 'updated'
              ? t('The panel was updated. Your entries stay on this page until you reload it.')
              : t('Part of the panel is missing on the server. Contact the panel’s administrator.')}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={() => setIsPutAway(true)}>
              {t('Not now')}
            </Button>
            <ReloadButton />
          </Group>
        </div>
      )}
    </div>
  )
}
