import type { Page } from '@playwright/test'
import type { Hand } from './hand'
import type { Shell } from './shell'
import type { Venue } from './venues/venue'

/** What a story has to play with. */
export interface Stage<S extends string = string, P extends string = string> {
  /** Says a caption, then does what it says; ends with a still when the viewer has had the time to read. */
  scene: (caption: S, acts?: () => Promise<unknown>) => Promise<void>
  /** Asserts something that the story has shown; the last card lists what was proven. */
  prove: (claim: P, assertion: () => Promise<unknown>) => Promise<void>
  /** Notes a text that no viewer may ever read: every scene is looked through for it. */
  secret: (text: string) => string
  page: Page
  hand: Hand
  shell: Shell
  venue: Venue
}
