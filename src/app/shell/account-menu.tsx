import { ActionIcon, Menu } from '@mantine/core'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { t } from '~/i18n/translate'
import { useAccounts } from '~/api/session/sessions-context'
import { useSite } from '~/api/site/site'
import { useSignOut } from '~/features/sign-in/use-sign-out'

/** Who is signed in, and signing out: of this cloud, or of all. */
export function AccountMenu() {
  const site = useSite()
  const accounts = useAccounts()
  const signOut = useSignOut()

  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('Account {user}', { user: site.userName })}
        >
          <IconUser size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('{user} on {cloud} ({roles})', {
            user: site.userName,
            cloud: site.cloud.name,
            roles: site.roles.join(', ') || t('no role'),
          })}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={14} />} onClick={() => void signOut(site.cloud.id)}>
          {t('Sign out of {cloud}', { cloud: site.cloud.name })}
        </Menu.Item>
        {accounts.length > 1 && (
          <Menu.Item leftSection={<IconLogout size={14} />} onClick={() => void signOut()}>
            {t('Sign out of all clouds')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
