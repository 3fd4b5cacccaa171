import { Component } from 'react'
import type { ReactNode } from 'react'

export interface WallProps {
  readonly children: ReactNode
  /** What stands there instead of what failed; `again` tries it once more. */
  readonly instead: (reason: string, again: () => void) => ReactNode
}

interface Fallen {
  readonly reason: string | undefined
}

/** Keeps a fault in one part of a page from taking the rest with it. React knows such walls only as classes. */
export class Wall extends Component<WallProps, Fallen> {
  override readonly state: Fallen = { reason: undefined }

  static getDerivedStateFromError(error: unknown): Fallen {
    return { reason: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { reason } = this.state
    if (reason === undefined) return this.props.children
    return this.props.instead(reason, () => this.setState({ reason: undefined }))
  }
}
