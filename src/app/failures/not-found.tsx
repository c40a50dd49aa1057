import { Text, Title } from '@mantine/core'
import { t } from '~/domain/words/words'
import { usePageTitle } from '~/ui/layout/page-title'
import { Phrase } from '~/ui/text/phrase'
import { PageFrame } from '../shell/page-frame'
import { AnchorLink } from '~/ui/links/anchor-link'

/** A URL that names no page. */
export function NotFound() {
  usePageTitle(t('There is no such page'))
  return (
    <PageFrame>
      <Title order={1}>{t('There is no such page')}</Title>
      <Text mt="sm">
        <Phrase
          words="The address may be old or mistyped. {overview}"
          parts={{
            overview: (
              <AnchorLink td="underline" to="/">
                {t('Go to the overview')}
              </AnchorLink>
            ),
          }}
        />
      </Text>
    </PageFrame>
  )
}
