import { Anchor, Container, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'

/** A URL that names no page. */
export function NotFound() {
  return (
    <Container size="sm" component="main" pt={64}>
      <Title order={1}>There is no such page</Title>
      <Text mt="sm">
        The address may be old or mistyped.{' '}
        <Anchor renderRoot={(props) => <Link {...props} to="/" />}>Go to the overview</Anchor>
      </Text>
    </Container>
  )
}
