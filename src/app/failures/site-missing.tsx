import { Button, Group, Stack, Text } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useAccounts } from '~/api/session/sessions-context'
import { sitesOf } from '~/api/site/site'
import type { ApiError } from '~/api/http/errors'
import { siteText } from '~/domain/text/names'
import { shownText } from '~/domain/text/visible-text'
import { t } from '~/i18n/translate'
import { SignOutQuestion } from '~/features/sign-in/sign-out-question'
import { useSignOut } from '~/features/sign-in/use-sign-out'
import { AnchorLink } from '~/ui/links/anchor-link'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { LanguageMenu } from '~/ui/language/language-menu'
import { Section } from '~/ui/layout/section'
import { ColorSchemeToggle } from '../shell/color-scheme-toggle'
import shell from '../shell/shell.module.css'
import classes from './site-missing.module.css'

/** The page of a site that the URL names and no sign-in opens: why, the user's own sites, and signing out. */
export function SiteMissing({ failure, onRetry }: { failure: ApiError; onRetry: () => void }) {
  const accounts = useAccounts()
  const signOut = useSignOut()
  return (
    <>
      <header className={`${shell.header} ${classes.header}`}>
        <Text fw={600}>VPNaaS Panel</Text>
        <div className={shell.tools}>
          <LanguageMenu />
          <ColorSchemeToggle />
        </div>
      </header>
      <main className={classes.main}>
        <Stack gap="md">
          <FailurePanel isPage failure={failure} onRetry={onRetry} />
          {accounts.map((account) => (
            <Section
              key={account.cloud.id}
              title={t('Sites of {user} on {cloud}', {
                user: account.userName,
                cloud: account.cloud.name,
              })}
            >
              <ul className={classes.sites}>
                {sitesOf(account).map(({ key, region, project, params }) => (
                  <li key={key}>
                    <AnchorLink to="/$cloud/$region/$project" params={params}>
                      {siteText({ region, project })}
                    </AnchorLink>
                  </li>
                ))}
              </ul>
              <Group>
                <Button
                  variant="default"
                  leftSection={<IconLogout size={16} />}
                  onClick={() => void signOut(account.cloud.id)}
                >
                  {t('Sign out of {cloud}', { cloud: shownText(account.cloud.name) })}
                </Button>
              </Group>
            </Section>
          ))}
        </Stack>
      </main>
      <SignOutQuestion />
    </>
  )
}
