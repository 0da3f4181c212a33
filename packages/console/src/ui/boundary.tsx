import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'

interface Props {
  /** Drawn instead of `children` when they fail. */
  fallback: ReactNode
  /** When this value changes, the children are tried again. */
  of: unknown
  children: ReactNode
}

/**
 * Catches an error while drawing its children, so that the rest of the screen stays. React supports error boundaries
 * only as classes.
 */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}

/** Shown when a screen fails to render or to load. The rest of the app stays. */
export function ScreenFailed({ reset }: { reset: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <p className="font-medium">This page could not be shown</p>
      <p className="max-w-[48ch] text-muted">
        Nothing that you saved is lost. Try again, or reload the page. If it fails again, open another page and tell the
        owner of your workspace which page fails.
      </p>
      <div className="flex gap-2">
        <Button onClick={reset}>Try again</Button>
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </div>
    </div>
  )
}
