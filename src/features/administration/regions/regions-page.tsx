import { useAccounts } from '~/api/session/sessions-context'
import { t } from '~/i18n/translate'
import { PageHeader } from '~/ui/layout/page-header'
import { RegionCard } from './region-card'
import classes from './regions-page.module.css'

/** The state of every region that the user is signed in to, each read by itself: one that fails leaves the others. */
export function RegionsPage() {
  const accounts = useAccounts()
  const regions = accounts.flatMap((account) => account.regions.map((region) => ({ account, region })))
  return (
    <>
      <PageHeader
        title={t('Regions')}
        description={t(
          'Connections in every region of the clouds you’re signed in to. All projects are included if your roles allow it. Disabled connections count as down.',
        )}
      />
      <div className={classes.regions}>
        {regions.map(({ account, region }) => (
          <RegionCard key={`${account.cloud.id}/${region}`} account={account} region={region} />
        ))}
      </div>
    </>
  )
}
