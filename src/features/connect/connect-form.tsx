import { newPsk } from '~/api/write/new-psk'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState, type Ref } from 'react'
import { FormProvider } from 'react-hook-form'
import type { OpenWorld } from '~/api/site/site-world'
import {
  connectDefaults,
  connectForm,
  type ConnectContext,
  type ConnectValues,
} from '~/domain/forms/connect/connect-form'
import type { ConnectSearch } from '~/ui/table/page-search'
import { SplitPage, type SplitPageHandle } from '~/ui/layout/split-page'
import { ConnectReview } from './connect-review'
import { LocalSection } from './local-section'
import { NameField } from './name-field'
import { PeerSection } from './peer-section'
import { SecuritySection } from './security-section'
import { useConnectRun } from './use-connect-run'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { useFarWorlds } from './use-far-worlds'

interface ConnectFormProps {
  ref: Ref<SplitPageHandle>
  data: OpenWorld
  /** What a link asks for in place of the defaults. */
  wanted: ConnectSearch
  /** What a file brought; it stands over the defaults. */
  imported: Partial<ConnectValues> | undefined
}

/** The flow's sections beside the review, which follows what is typed. */
export function ConnectForm({ ref, data, wanted, imported }: ConnectFormProps) {
  const siteKey = data.site.key
  const [siteKeys, setSiteKeys] = useState<string[]>([])
  const far = useFarWorlds(siteKeys)
  const context: ConnectContext = { ...data, siteKey, farWorlds: far.worlds }
  const [defaults] = useState(() => {
    const takenNames = data.connections.map(({ name }) => name)
    return { ...connectDefaults({ context, takenNames, psk: newPsk(), wanted }), ...imported }
  })
  const form = useCheckedForm<ConnectValues>({
    resolver: zodResolver(connectForm(context)),
    defaultValues: defaults,
  })
  const run = useConnectRun(form)
  // A plan that has begun is kept elsewhere, with all that was sent.
  const wouldLose = () => (run.phase === 'editing' || run.phase === 'stopped') && run.hasChanged()

  return (
    <FormProvider {...form}>
      <SplitPage
        ref={ref}
        wouldLose={wouldLose}
        isLocked={run.isLocked}
        onSubmit={(event) => void run.start(event)}
        choices={
          <>
            <NameField data={data} farWorlds={far.worlds} isFixed={run.hasBegun} />
            <LocalSection data={data} />
            <PeerSection far={far} onSites={setSiteKeys} />
            <SecuritySection data={data} isDone={run.phase === 'done'} />
          </>
        }
        review={<ConnectReview data={data} farWorlds={far.worlds} run={run} />}
      />
    </FormProvider>
  )
}
