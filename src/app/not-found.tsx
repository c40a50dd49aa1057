import { Anchor, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { t } from '~/domain/words/words'
import { Phrase } from '~/ui/phrase'
import { PageFrame } from './page-frame'

/** A URL that names no page. */
export function NotFound() {
  return (
    <PageFrame>
      <Title order={1}>{t('There is no such page')}</Title>
      <Text mt="sm">
        <Phrase
          words="The address may be old or mistyped. {overview}"
          parts={{
            overview: (
              <Anchor td="underline" renderRoot={(props) => <Link {...props} to="/" />}>
                {t('Go to the overview')}
              </Anchor>
            ),
          }}
        />
      </Text>
    </PageFrame>
  )
}
