import { createTheme, Tooltip, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a violet, because green, red, amber and blue belong to status alone. */
const accent: MantineColorsTuple = [
  '#f1effd',
  '#e0dcf8',
  '#bfb7ef',
  '#9c90e6',
  '#7e6fde',
  '#6b5ad9',
  '#5b49c8',
  '#4d3db0',
  '#43359b',
  '#382c84',
]

/** Everything that gives the screens their look: they set no colours, radii or sizes of their own. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  radius: { xs: '2px', sm: '5px', md: '8px', lg: '12px', xl: '16px' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.25' },
      h2: { fontSize: '15px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  components: {
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, multiline: true, maw: 320, openDelay: 150 } }),
    Text: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
    Button: { defaultProps: { size: 'sm' } },
    Drawer: { defaultProps: { position: 'right', size: 480, overlayProps: { backgroundOpacity: 0.35 } } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
  },
})

const light = {
  '--mantine-color-body': '#ffffff',
  '--mantine-color-dimmed': '#586172',
  '--mantine-color-placeholder': '#6b7485',
  '--mantine-color-error': '#b4232f',
  '--vp-canvas': '#f6f7f9',
  '--vp-surface': '#ffffff',
  '--vp-raised': '#f6f7f9',
  '--vp-border': '#e2e5eb',
  '--vp-border-strong': '#c3c9d4',
  '--vp-text-strong': '#11151c',
  '--vp-text-dim': '#586172',
  '--vp-selected': '#eceafb',
  '--vp-status-up': '#13713f',
  '--vp-status-up-soft': '#e5f5ec',
  '--vp-status-down': '#b4232f',
  '--vp-status-down-soft': '#fdecec',
  '--vp-status-pending': '#1b5cab',
  '--vp-status-pending-soft': '#e8f1fc',
  '--vp-status-error': '#b4232f',
  '--vp-status-error-soft': '#fdecec',
  '--vp-status-idle': '#535c6b',
  '--vp-status-idle-soft': '#eef0f3',
  '--vp-warning': '#8a5200',
  '--vp-warning-soft': '#fdf3e0',
}

const dark: typeof light = {
  '--mantine-color-body': '#14171d',
  '--mantine-color-dimmed': '#9aa4b5',
  '--mantine-color-placeholder': '#8b95a6',
  '--mantine-color-error': '#ff8d8d',
  '--vp-canvas': '#0e1116',
  '--vp-surface': '#171b22',
  '--vp-raised': '#1d222b',
  '--vp-border': '#2a303b',
  '--vp-border-strong': '#434c5b',
  '--vp-text-strong': '#f2f4f8',
  '--vp-text-dim': '#9aa4b5',
  '--vp-selected': '#2a2648',
  '--vp-status-up': '#5fd39a',
  '--vp-status-up-soft': '#12301f',
  '--vp-status-down': '#ff8d8d',
  '--vp-status-down-soft': '#3a1a1d',
  '--vp-status-pending': '#84b8ff',
  '--vp-status-pending-soft': '#16294a',
  '--vp-status-error': '#ff8d8d',
  '--vp-status-error-soft': '#3a1a1d',
  '--vp-status-idle': '#aab3c2',
  '--vp-status-idle-soft': '#262c36',
  '--vp-warning': '#f2bd62',
  '--vp-warning-soft': '#34270f',
}

/** One set of tokens, by what they are for, with a value for each theme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light, dark })
