import { Switch } from '@mantine/core'
import { pageLetters } from '~/app/comfort/shortcuts'
import { t } from '~/domain/words/words'
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
        <Row keys="Ctrl K" what={t('Command palette: pages, actions and objects by name')} />
        <Row keys="/" what={t('Search the list in sight')} />
        <Row keys="c" what={t('Connect a site')} />
        {Object.entries(pageLetters).map(([letter, page]) => (
          <Row key={letter} keys={`g ${letter}`} what={t('Go to {page}', { page: t(page) })} />
        ))}
        <Row keys="?" what={t('Show these shortcuts')} />
        <Row keys="Esc" what={t('Close what is open')} />
      </dl>
      <Switch
        mt="md"
        label={t('Shortcuts of single keys')}
        description={t('Turn them off where they get in the way of speech input. Ctrl K stays.')}
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
