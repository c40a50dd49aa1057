import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { t } from '~/i18n/translate'
import { IconMoon, IconSun } from '@tabler/icons-react'

/** Light or dark; the choice is remembered. */
export function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const other = shown === 'dark' ? 'light' : 'dark'
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      onClick={() => setColorScheme(other)}
      aria-label={other === 'dark' ? t('Use the dark theme') : t('Use the light theme')}
    >
      {shown === 'dark' ? <IconSun size={18} stroke={1.75} /> : <IconMoon size={18} stroke={1.75} />}
    </ActionIcon>
  )
}
