import { Select, Text } from '@mantine/core'
import { cryptoProfiles, type CryptoProfile } from '~/domain/crypto/profiles'
import { format, t } from '~/i18n/translate'
import { PageHeader } from '../../ui/layout/page-header'

interface AuditHeadProps {
  title: string
  description: string
  profile: CryptoProfile
  onProfile: (id: string) => void
}

/** The head of an audit, with the choice of the profile that it goes by, and what that asks for. */
export function AuditHead({ title, description, profile, onProfile }: AuditHeadProps) {
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        actions={
          <Select
            aria-label={t('Profile')}
            data={cryptoProfiles.map(({ id, label }) => ({ value: id, label }))}
            value={profile.id}
            onChange={(id) => onProfile(id ?? 'default')}
            allowDeselect={false}
            w={160}
          />
        }
      />
      <Text size="sm" c="dimmed" mb="md">
        {format(profile.description)}
      </Text>
    </>
  )
}
