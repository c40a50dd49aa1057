import type { ListSearch } from '~/ui/table/page-search'
import { legacyWords, type LegacyWord } from '~/domain/glossary/legacy-words'
import { format, t } from '~/i18n/translate'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/table'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { Mono } from '~/ui/text/mono'
import { PageHeader } from '~/ui/layout/page-header'
import { ListLink } from '~/components/resources/site-links'

interface HelpPageProps {
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

/** What the panel calls what other tools call otherwise: found by the words of any of them. */
export function HelpPage({ search, onSearch }: HelpPageProps) {
  return (
    <>
      <PageHeader
        title={t('Help')}
        description={t(
          'Find what a CLI command or option, or a Horizon or Skyline label, is called in this panel. Search for any of these terms.',
        )}
      />
      <DataTable
        kind="legacy-word"
        label={t('Terminology')}
        rows={legacyWords}
        texts={textsOf}
        columns={columnsOf}
        rowId={({ id }) => id}
        rowName={nameOf}
        search={search}
        onSearch={onSearch}
        empty={<EmptyPanel title={t('Terminology')} />}
      />
    </>
  )
}

const textsOf = (word: LegacyWord) => [nameOf(word), word.neutron, word.openstack, word.horizon, word.skyline]

const nameOf = ({ title, here }: LegacyWord) =>
  title.key === here.key ? format(here) : t('{page}: {name}', { page: format(title), name: format(here) })

/** The names of the tools are the same in every language. */
function columnsOf(): Column<LegacyWord>[] {
  return [
    {
      id: 'here',
      header: t('In this panel'),
      isRowHeader: true,
      text: nameOf,
      // As the document has them: what is done with a kind, its fields, its statuses.
      sortBy: (word) => legacyWords.indexOf(word),
      cell: (word) => <ListLink kind={word.page}>{nameOf(word)}</ListLink>,
    },
    { id: 'neutron', header: 'neutron', text: ({ neutron }) => neutron, cell: commandCell('neutron') },
    {
      id: 'openstack',
      header: 'openstack',
      text: ({ openstack }) => openstack,
      cell: commandCell('openstack'),
    },
    {
      id: 'horizon',
      header: 'Horizon',
      text: ({ horizon }) => horizon,
      cell: ({ horizon }) => <span lang="en">{horizon}</span>,
      isDetail: true,
    },
    {
      id: 'skyline',
      header: 'Skyline',
      text: ({ skyline }) => skyline,
      cell: ({ skyline }) => <span lang="en">{skyline}</span>,
      isDetail: true,
    },
  ]
}

/** Whole commands can be copied; an option alone is of no use. */
const commandCell = (client: 'neutron' | 'openstack') => (word: LegacyWord) =>
  word[client] !== '' && (
    <span lang="en">
      <Mono value={word[client]} copy={word[client].startsWith(`${client} `)} />
    </span>
  )
