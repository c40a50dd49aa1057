import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { language, t } from '~/i18n/translate'
import { languages } from '~/i18n/formatter'
import { chooseLanguage } from './use-language'

/** Every language of the panel, by its own name; the choice is remembered. */
export function LanguageMenu() {
  return (
    <Menu position="bottom-end" width={160} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('Language')}>
          <IconLanguage size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(({ id, name }) => (
          <Menu.Item
            key={id}
            lang={id}
            rightSection={id === language() ? <IconCheck size={14} aria-hidden /> : undefined}
            aria-current={id === language() || undefined}
            onClick={() => void chooseLanguage(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
