import { shownText } from '~/domain/text/visible-text'
import { siteText } from '~/domain/text/names'
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Account } from '~/api/session/sessions'
import { t } from '~/i18n/translate'
import { useAccounts } from '~/api/session/sessions-context'
import { sitesOf, useSite } from '~/api/site/site'
import classes from './site-switcher.module.css'

/** Which site this is, and every other one that the user's sign-ins open. */
export function SiteSwitcher() {
  const site = useSite()
  const accounts = useAccounts()
  return (
    <Menu position="bottom-start" width={300} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconSelector size={14} />}
          className={classes.target}
        >
          <span className={classes.site}>
            <span className={classes.hidden}>{t('Site:')} </span>
            {shownText(site.cloud.name)} <span className={classes.slash}>/</span> {shownText(site.region)}{' '}
            <span className={classes.slash}>/</span> {shownText(site.project.name)}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        {accounts.map((account) => (
          <Fragment key={account.cloud.id}>
            <Menu.Label>
              {shownText(account.cloud.name)}, {shownText(account.userName)}
            </Menu.Label>
            <AccountSites account={account} />
          </Fragment>
        ))}
        <Menu.Divider />
        <Menu.Item
          renderRoot={(props) => <Link {...props} to="/sign-in" />}
          leftSection={<IconPlus size={14} />}
        >
          {t('Add a cloud')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function AccountSites({ account }: { account: Account }) {
  const current = useSite()
  return sitesOf(account).map(({ key, project, region, params }) => (
    <Menu.Item
      key={key}
      renderRoot={(props) => <Link {...props} to="/$cloud/$region/$project" params={params} />}
      rightSection={key === current.key ? <IconCheck size={14} aria-label={t('current site')} /> : undefined}
    >
      {siteText({ region, project })}
    </Menu.Item>
  ))
}
