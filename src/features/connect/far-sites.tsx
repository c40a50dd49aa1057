import { Button, Group, Skeleton } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useReachableSites } from '~/api/site/site-world'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { emptyFarSite } from '~/domain/forms/connect/far-sites'
import { t } from '~/i18n/translate'
import { ChoiceCards } from '~/ui/fields/choice-cards'
import { FailureAlert } from '~/ui/failure/failure-alert'
import { SelectField } from '~/ui/fields/select-field'
import { MemberFields } from './member-fields'
import type { useFarWorlds } from './use-far-worlds'
import classes from './connect.module.css'

export interface FarSitesProps {
  far: ReturnType<typeof useFarWorlds>
  /** Called with the keys of the chosen sites, which are read then. */
  onSites: (keys: string[]) => void
}

/** The user's own sites at the other ends: each with its router and networks, and how they hang together. */
export function FarSites({ far, onSites }: FarSitesProps) {
  const { control, setValue, getValues } = useFormContext<ConnectValues>()
  // Not `useFieldArray`, which finds fault with a new row before anybody has seen it.
  const [rows, topology] = useWatch({ control, name: ['farSites', 'topology'] })
  /** This side is site 1. */
  const numbers = rows.map((_row, index) => index + 2)
  const setRows = (next: ConnectValues['farSites']) => setValue('farSites', next)
  const tellSites = () => onSites(getValues('farSites').map(({ siteKey }) => siteKey))
  return (
    <>
      {numbers.map((number) => (
        <fieldset key={number} className={classes.site}>
          <legend className={classes.hidden}>{t('Site {number}', { number })}</legend>
          <FarSite number={number} far={far} onSite={tellSites} />
          {rows.length > 1 && (
            <Group justify="flex-end">
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={14} />}
                onClick={() => setRows(rows.toSpliced(number - 2, 1))}
              >
                {t('Remove site')}
              </Button>
            </Group>
          )}
        </fieldset>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setRows([...rows, { ...emptyFarSite }])}
        >
          {t('Add another site')}
        </Button>
      </Group>
      {rows.length > 1 && (
        <ChoiceCards
          label={t('Topology')}
          value={topology}
          onChange={(value) => setValue('topology', value === 'mesh' ? 'mesh' : 'hub')}
          options={[
            {
              value: 'hub',
              label: t('Hub and spoke'),
              description: t('Every site connects to the local site. Spokes can’t reach each other.'),
            },
            {
              value: 'mesh',
              label: t('Full mesh'),
              description: t('Every site connects to every other site.'),
            },
          ]}
        />
      )}
    </>
  )
}

function FarSite({ number, far, onSite }: { number: number; far: FarSitesProps['far']; onSite: () => void }) {
  const { control, setValue } = useFormContext<ConnectValues>()
  const index = number - 2
  const sites = useReachableSites()
  const siteKey = useWatch({ control, name: `farSites.${index}.siteKey` })
  const world = far.worlds.get(siteKey)
  const failure = far.failures.get(siteKey)
  const setSubnets = (subnetIds: string[]) => setValue(`farSites.${index}.subnetIds`, subnetIds)
  return (
    <>
      <SelectField
        control={control}
        name={`farSites.${index}.siteKey`}
        label={t('Site {number}', { number })}
        placeholder={t('Select a site')}
        data={sites.map(({ key, label }, at) => ({
          value: key,
          label: at === 0 ? t('{site} (another router in this site)', { site: label }) : label,
        }))}
        onValue={() => {
          setValue(`farSites.${index}.routerId`, '')
          setSubnets([])
          onSite()
        }}
        required
      />
      {world && (
        <MemberFields
          control={control}
          routerName={`farSites.${index}.routerId`}
          subnetsName={`farSites.${index}.subnetIds`}
          facts={world}
          labels={{
            router: t('Router of site {number}', { number }),
            networks: t('Networks of site {number}', { number }),
          }}
          setSubnets={setSubnets}
        />
      )}
      {failure && <FailureAlert failure={failure} />}
      {siteKey !== '' && !world && !failure && (
        <Skeleton height={96} role="status" aria-label={t('Loading the resources of this site')} />
      )}
    </>
  )
}
