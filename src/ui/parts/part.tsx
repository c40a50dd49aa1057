import { Children, Component, Suspense, type ReactNode } from 'react'
import { MissingPart } from '~/domain/errors/missing-part'
import { FailedPart } from './failed-part'

interface PartProps {
  children: ReactNode
  /** Stands in its place while it is being loaded. */
  fallback?: ReactNode
  /** A section of the page, a dialog, or an extra without which the page is of use: there nothing is said of a failure. */
  kind?: 'section' | 'dialog' | 'extra'
  /** Closes the dialog; without it the dialog cannot be closed. */
  onClose?: () => void
}

interface PartState {
  failure?: { error: unknown } | undefined
}

/** Holds parts of a page that are loaded lazily. Where one does not come, or fails, the rest of the page stays. */
export class Part extends Component<PartProps, PartState> {
  override state: PartState = {}

  static getDerivedStateFromError(error: unknown): PartState {
    return { failure: { error } }
  }

  /** What failed is not shown any more: opened again, it is tried again. */
  override componentDidUpdate() {
    if (this.state.failure && this.isEmpty()) this.retry()
  }

  override componentWillUnmount() {
    this.forget()
  }

  private isEmpty() {
    return Children.toArray(this.props.children).length === 0
  }

  private forget() {
    const error = this.state.failure?.error
    if (error instanceof MissingPart) error.forget()
  }

  private readonly retry = () => {
    this.forget()
    this.setState({ failure: undefined })
  }

  override render() {
    const { children, fallback, kind = 'section', onClose } = this.props
    const { failure } = this.state
    if (!failure) return <Suspense fallback={fallback}>{children}</Suspense>
    if (this.isEmpty()) return null
    if (kind === 'extra') return fallback
    return (
      <FailedPart error={failure.error} onRetry={this.retry} isDialog={kind === 'dialog'} onClose={onClose} />
    )
  }
}
