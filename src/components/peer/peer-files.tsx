import { Button, Group, NativeSelect, Select, Switch, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { adviseOnError, type RefusedCall } from '~/domain/errors/error-advice'
import { peerFilesOf, type PeerFiles } from '~/domain/export/peer-files'
import { displayName } from '~/domain/text/names'
import type { AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import { format, formatInEnglish, t } from '~/i18n/translate'
import type { Message } from '~/domain/text/message'

import { Disclosure } from '../../ui/layout/disclosure'
import { download } from '../../ui/browser/download'
import {
  formatOf,
  formatOptions,
  keepFormats,
  readFormats,
  withFormat,
  withFormatOfAll,
} from './peer-formats'
import classes from './peer-files.module.css'
import { zipOf } from '../../ui/browser/zip-of'
import type { TunnelEnd } from '~/domain/site/connection-end'

/** Reads the keys of connections, by their ids. */
export type ReadKeys = (
  ends: readonly TunnelEnd[],
) => Promise<{ keys: ReadonlyMap<string, string> } | { failure: RefusedCall }>

interface PeerFilesDownloadProps {
  /** The cloud's ends, with the values that the peers have to match. */
  ends: readonly TunnelEnd[]
  /** What the configurations are for. */
  title: Message
  options: AlgorithmOptions
  readKeys: ReadKeys
}

/** Downloads the configurations of peers: one file, or an archive of them with a list of which is whose. */
export function PeerFilesDownload({ ends, title, options, readKeys }: PeerFilesDownloadProps) {
  const { formats, choose, chooseFor } = useFormats()
  const addresses = ends.map(({ connection }) => connection.peer_address)
  const [withKeys, setWithKeys] = useState(false)
  const [problem, setProblem] = useState<string>()
  const filesWith = (keys: ReadonlyMap<string, string> | undefined): PeerFiles => {
    const peers = ends.map((end) => ({
      end,
      format: formatOf(formats, end.connection.peer_address),
      psk: keys?.get(end.connection.id),
    }))
    return peerFilesOf(peers, { title, options, format: formatInEnglish })
  }
  const { files, refused } = filesWith(undefined)

  async function save() {
    setProblem(undefined)
    const read = withKeys ? await readKeys(ends) : undefined
    if (read && 'failure' in read) return setProblem(format(adviseOnError(read.failure).title))
    const made = filesWith(read?.keys)
    const [only, ...more] = made.files
    if (only && more.length === 0) return download(only.name, only.text, 'text/plain')
    download('peer-configurations.zip', await zipOf([made.readme, ...made.files]), 'application/zip')
  }

  return (
    <div className={classes.panel} role="group" aria-label={t('New peer configurations')}>
      <Text size="sm" fw={600}>
        {t('New peer configurations')}
      </Text>
      <Group align="flex-end" gap="md">
        <Select
          label={t('Format')}
          data={formatOptions()}
          value={formats.all}
          onChange={(chosen) => choose(chosen ?? formats.all, addresses)}
          allowDeselect={false}
        />
        <Switch
          label={t('Include pre-shared keys')}
          checked={withKeys}
          onChange={(event) => setWithKeys(event.currentTarget.checked)}
          mb={8}
        />
      </Group>
      {ends.length > 1 && (
        <Disclosure label={t('Select a format for each peer')}>
          <div className={classes.peers}>
            {ends.map(({ connection }) => (
              <Fragment key={connection.id}>
                <span className={classes.name}>{displayName(connection)}</span>
                <NativeSelect
                  aria-label={t('Format for {name}', { name: displayName(connection) })}
                  size="xs"
                  data={formatOptions()}
                  value={formatOf(formats, connection.peer_address)}
                  onChange={(event) => chooseFor(connection.peer_address, event.currentTarget.value)}
                />
              </Fragment>
            ))}
          </div>
        </Disclosure>
      )}
      {refused.map(({ end, reasons }) => (
        <Text key={end.connection.id} size="sm" role="status">
          {t('No file for {name}: {reasons}.', {
            name: displayName(end.connection),
            reasons: reasons.length > 0 ? reasons : t('its settings couldn’t be loaded'),
          })}
        </Text>
      ))}
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          className={classes.download ?? ''}
          leftSection={<IconDownload size={16} />}
          disabled={files.length === 0}
          onClick={() => void save()}
        >
          {t('Download {count} peer configurations', { count: files.length })}
        </Button>
      </Group>
    </div>
  )
}

/** The formats that are chosen here, remembered in the browser. */
function useFormats() {
  const [formats, setFormats] = useState(readFormats)
  const set = (next: typeof formats) => {
    keepFormats(next)
    setFormats(next)
  }
  return {
    formats,
    choose: (all: string, addresses: readonly string[]) => set(withFormatOfAll(formats, all, addresses)),
    chooseFor: (address: string, id: string) => set(withFormat(formats, address, id)),
  }
}
