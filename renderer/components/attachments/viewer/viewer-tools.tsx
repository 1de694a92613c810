import { Button } from 'antd';

import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../key-cap.tsx';
import { RoleButton } from '../../role-button.tsx';

/** What can be done in the viewer; each has its key beside it. */
export interface ViewerActions {
  previous: () => void;
  next: () => void;
  larger: () => void;
  smaller: () => void;
  whole: () => void;
  turn: () => void;
  remove: () => void;
  close: () => void;
}

interface Props {
  actions: ViewerActions;
  /** More than one attachment. */
  several: boolean;
  /** A picture can be zoomed and turned, a PDF scrolls. */
  picture: boolean;
}

const words = text.attachments;

export function ViewerTools({ actions, several, picture }: Props) {
  return (
    <div className="viewer-tools">
      {several && (
        <>
          <Button onClick={actions.previous}>
            {words.previous} <KeyCap name="←" />
          </Button>
          <Button onClick={actions.next}>
            {words.next} <KeyCap name="→" />
          </Button>
        </>
      )}
      {picture && (
        <>
          <Button onClick={actions.larger}>
            {words.larger} <KeyCap name="+" />
          </Button>
          <Button onClick={actions.smaller}>
            {words.smaller} <KeyCap name="-" />
          </Button>
          <Button onClick={actions.whole}>
            {words.whole} <KeyCap name="0" />
          </Button>
          <Button onClick={actions.turn}>
            {words.turn} <KeyCap name="R" />
          </Button>
        </>
      )}
      <span className="viewer-far">
        <RoleButton channel="attachments.remove" onClick={actions.remove}>
          {words.remove} <KeyCap name="Del" />
        </RoleButton>
        <Button onClick={actions.close}>
          {text.common.close} <KeyCap name="Esc" />
        </Button>
      </span>
    </div>
  );
}
