import { text } from '../../shared/text/text.ts';
import { useRead } from '../ipc/use-read.ts';

/** The whole window when the data cannot be opened: why, that nothing was changed, where things lie. */
export function CannotOpen({ message }: { message: string | null }) {
  const about = useRead('counter.about', {});
  return (
    <main className="full-page" role="alert">
      <section className="panel full-panel">
        <h1 className="page-title">{text.errors.cannotOpen}</h1>
        <p className="full-text">{message ?? text.errors.backendFailed}</p>
        <p className="muted">{text.errors.cannotOpenHint}</p>
        {about.data !== undefined && (
          <dl className="facts">
            <dt>{text.errors.dataFolder}</dt>
            <dd>{about.data.dataFolder}</dd>
            <dt>{text.errors.logFolder}</dt>
            <dd>{about.data.logFolder}</dd>
          </dl>
        )}
      </section>
    </main>
  );
}
