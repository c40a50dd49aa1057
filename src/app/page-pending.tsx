import { Center, Loader } from '@mantine/core'

/** Stands in while a page is on its way. */
export function PagePending() {
  return (
    <Center mih={240} role="status" aria-label="Loading the page">
      <Loader size="sm" />
    </Center>
  )
}
