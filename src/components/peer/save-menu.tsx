import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { download } from '../../ui/browser/download'
import { pngOf } from '../../ui/browser/png-of'
import { t } from '~/i18n/translate'

interface SaveMenuProps {
  /** The name of the files, without their endings. */
  name: string
  /** The drawing as SVG, made when it is asked for. */
  draw: () => string
  /** What else can be saved. */
  more?: readonly { label: string; onSelect: () => void }[]
}

/** Exports what the page shows: its drawing for documents and tickets, and what else there is. */
export function SaveMenu({ name, draw, more }: SaveMenuProps) {
  const [problem, setProblem] = useState<string>()
  const savePng = async () => {
    setProblem(undefined)
    try {
      download(`${name}.png`, await pngOf(draw()), 'image/png')
    } catch {
      setProblem(t('This browser can’t export PNG images. Export an SVG instead.'))
    }
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} />}>
            {t('Export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {more?.map(({ label, onSelect }) => (
            <Menu.Item key={label} onClick={onSelect}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => download(`${name}.svg`, draw(), 'image/svg+xml')}>
            {t('Export SVG')}
          </Menu.Item>
          <Menu.Item onClick={() => void savePng()}>{t('Export PNG')}</Menu.Item>
          <Menu.Item onClick={() => window.print()}>{t('Print')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
    </>
  )
}
