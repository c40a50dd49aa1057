import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useCanGoBack, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { CloudConfig } from '~/api/session/config'
import type { Account } from '~/api/session/sessions'
import { useAccounts } from '~/api/session/sessions-context'
import { sitesOf, type Site } from '~/api/site/site'
import { t } from '~/i18n/translate'
import { LanguageMenu } from '~/ui/language/language-menu'
import { SignInForm } from './sign-in-form'
import { SiteChoice } from './site-choice'
import classes from './sign-in-page.module.css'

interface SignInPageProps {
  clouds: readonly CloudConfig[]
  /** Which cloud to offer first. */
  cloudId: string | undefined
  /** Whether a page of this cloud waits behind this one: the site is known, only the sign-in is missing. */
  awaits: (cloudId: string) => boolean
  onDone: (site: Site['params']) => Promise<void>
}

/** Sign in at a cloud, then choose the project and region to work in where there is a choice. */
export function SignInPage({ clouds, cloudId, awaits, onDone }: SignInPageProps) {
  const accounts = useAccounts()
  const [signedIn, setSignedIn] = useState<Account>()
  const canGoBack = useCanGoBack()
  const { history } = useRouter()
  // Who is signed in already came to add a cloud, and may think better of it.
  const backTo = accounts.flatMap(sitesOf)[0]

  async function afterSignIn(account: Account) {
    const [site, ...others] = sitesOf(account)
    if (site && (awaits(account.cloud.id) || others.length === 0)) await onDone(site.params)
    else setSignedIn(account)
  }

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.head}>
          <p className={classes.product}>VPNaaS Panel</p>
          <LanguageMenu />
        </div>
        {signedIn ? (
          <SiteChoice account={signedIn} onChoose={onDone} />
        ) : (
          <SignInForm
            clouds={clouds}
            cloudId={cloudId ?? unusedCloud(clouds, accounts)}
            onSignedIn={afterSignIn}
          />
        )}
        {backTo && !signedIn && (
          <Button
            variant="subtle"
            color="gray"
            fullWidth
            mt="sm"
            leftSection={<IconArrowLeft size={16} />}
            onClick={() => (canGoBack ? history.back() : void onDone(backTo.params))}
          >
            {t('Back')}
          </Button>
        )}
      </div>
    </main>
  )
}

const unusedCloud = (clouds: readonly CloudConfig[], accounts: readonly Account[]) =>
  clouds.find(({ id }) => accounts.every((account) => account.cloud.id !== id))?.id
