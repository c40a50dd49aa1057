import { Text, Title } from '@mantine/core'
import { t } from '~/i18n/translate'
import { usePageTitle } from '~/ui/layout/page-title'
import { Phrase } from '~/ui/text/phrase'
import { PageFrame } from '../shell/page-frame'
import { AnchorLink } from '~/ui/links/anchor-link'

/** A URL that names no page. */
export function NotFound() {
  usePageTitle(t('Page not found'))
  return (
    <PageFrame>
      <Title order={1}>{t('Page not found')}</Title>
      <Text mt="sm">
        <Phrase
          words="Check the address, or {overview}."
          parts={{
            overview: (
              <AnchorLink td="underline" to="/">
                {t('go back to the overview')}
              </AnchorLink>
            ),
          }}
        />
      </Text>
    </PageFrame>
  )
}
