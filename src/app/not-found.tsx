import { Anchor, Container, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { t } from '~/domain/words/words'
import { Phrase } from '~/ui/phrase'

/** A URL that names no page. */
export function NotFound() {
  return (
    <Container size="sm" component="main" pt={64}>
      <Title order={1}>{t('There is no such page')}</Title>
      <Text mt="sm">
        <Phrase
          words="The address may be old or mistyped. {overview}"
          parts={{
            overview: (
              <Anchor renderRoot={(props) => <Link {...props} to="/" />}>{t('Go to the overview')}</Anchor>
            ),
          }}
        />
      </Text>
    </Container>
  )
}
