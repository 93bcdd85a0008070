import { Component } from "react";

interface Props {
  readonly children: React.ReactNode;
  /** What to show for a bug; gets an id the user can quote. */
  readonly fallback: (id: string) => React.ReactNode;
  readonly onBug: (id: string, error: unknown) => void;
}

interface State {
  readonly id: string | null;
}

/** The edge of the pane where bugs stop: they are logged with an id and the user is told. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { id: null };

  static getDerivedStateFromError(): State {
    return { id: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onBug(this.state.id ?? "", error);
  }

  override render(): React.ReactNode {
    return this.state.id === null ? this.props.children : this.props.fallback(this.state.id);
  }
}
