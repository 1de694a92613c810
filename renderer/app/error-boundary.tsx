import { Button } from 'antd';
import { Component } from 'react';
import type { ReactNode } from 'react';

import { text } from '../../shared/text/text.ts';

interface Props {
  children: ReactNode;
}

/** A screen that breaks takes nothing with it: what was saved is in the backend. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  private readonly tryAgain = () => this.setState({ broken: false });

  private readonly goToToday = () => {
    window.location.hash = '#/';
    this.tryAgain();
  };

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <section className="empty" role="alert">
        <p className="empty-title">{text.errors.screenBroke}</p>
        <p>{text.errors.screenBrokeHint}</p>
        <p className="choices">
          <Button onClick={this.tryAgain}>{text.errors.tryScreenAgain}</Button>
          <Button type="primary" onClick={this.goToToday}>
            {text.errors.toToday}
          </Button>
        </p>
      </section>
    );
  }
}
