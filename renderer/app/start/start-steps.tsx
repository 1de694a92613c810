import { text } from '../../../shared/text/text.ts';

export interface StartStep<Id extends string> {
  id: Id;
  title: string;
}

interface Props<Id extends string> {
  steps: readonly StartStep<Id>[];
  current: Id;
}

/** The way through a guide: what is done, where one is, what is ahead. */
export function StartSteps<Id extends string>({ steps, current }: Props<Id>) {
  const at = steps.findIndex(({ id }) => id === current);
  return (
    <nav className="start-steps" aria-label={text.firstStart.progressLabel}>
      <ol>
        {steps.map(({ id, title }, index) => (
          <li
            key={id}
            className={`start-step ${index < at ? 'done' : index === at ? 'current' : 'ahead'}`}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className="start-step-mark" aria-hidden="true">
              {index < at ? '✓' : index + 1}
            </span>
            {title}
          </li>
        ))}
      </ol>
    </nav>
  );
}
