import { useAccounts } from '~/api/session/sessions-context'
import { t } from '~/domain/words/words'
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
          'Every region of the clouds you are signed in to, with all projects where your roles show them. Disabled connections count as down.',
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
