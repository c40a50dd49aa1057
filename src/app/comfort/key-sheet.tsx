import { Switch } from '@mantine/core'
import { pageLetters } from '~/app/comfort/shortcuts'
import { t } from '~/i18n/translate'
import { DialogShell } from '~/ui/dialogs/dialog-shell'
import { Keys } from './keys'
import classes from './key-sheet.module.css'

interface KeySheetProps {
  areOn: boolean
  onTurn: (areOn: boolean) => void
  onClose: () => void
}

/** Every shortcut of the panel, and the switch that turns those of single keys off. */
export function KeySheet({ areOn, onTurn, onClose }: KeySheetProps) {
  return (
    <DialogShell place="middle" title={t('Keyboard shortcuts')} onClose={onClose}>
      <dl className={classes.rows}>
        <Row keys="Ctrl K" what={t('Open the command palette to find pages, actions, and objects by name')} />
        <Row keys="/" what={t('Search this list')} />
        <Row keys="c" what={t('Connect a site')} />
        {Object.entries(pageLetters).map(([letter, page]) => (
          <Row key={letter} keys={`g ${letter}`} what={t('Go to {page}', { page: t(page) })} />
        ))}
        <Row keys="?" what={t('Show these shortcuts')} />
        <Row keys="Esc" what={t('Close dialog')} />
      </dl>
      <Switch
        mt="md"
        label={t('Single-key shortcuts')}
        description={t('Turn off if they interfere with speech input. Ctrl+K always works.')}
        checked={areOn}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
    </DialogShell>
  )
}

function Row({ keys, what }: { keys: string; what: string }) {
  return (
    <div className={classes.row}>
      <dt>
        <Keys>{keys}</Keys>
      </dt>
      <dd>{what}</dd>
    </div>
  )
}
