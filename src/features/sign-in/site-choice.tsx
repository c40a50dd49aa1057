import { shownText } from '~/domain/text/visible-text'
import { Button, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Account } from '~/api/session/sessions'
import { sitesOf, type Site } from '~/api/site/site'
import { usePageTitle } from '~/ui/layout/page-title'
import classes from './sign-in-page.module.css'
import { t } from '~/i18n/translate'

interface SiteChoiceProps {
  account: Account
  onChoose: (site: Site['params']) => void
}

/** The projects and regions that a new sign-in opens. */
export function SiteChoice({ account, onChoose }: SiteChoiceProps) {
  usePageTitle(t('Choose a region and project'))
  const sites = sitesOf(account)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1}>
        {t('Choose a region and project')}
      </Title>
      {sites.length === 0 ? (
        <Text mt="sm">
          {t(
            '{user} has no role in any project on {cloud} with a network service. Ask the cloud administrator for a role in a project.',
            { user: account.userName, cloud: account.cloud.name },
          )}
        </Text>
      ) : (
        <ul className={classes.sites}>
          {sites.map(({ key, params }) => (
            <li key={key}>
              <Button fullWidth variant="default" justify="flex-start" onClick={() => onChoose(params)}>
                {shownText(params.region)} / {shownText(params.project)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
