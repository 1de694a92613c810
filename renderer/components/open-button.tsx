import { Button, type ButtonProps } from 'antd';

import type { ProcedureId } from '../../shared/procedures/procedure.ts';
import { useWhyNotOpen } from '../app/counter/use-why-not-open.ts';

/** A button that begins a case: out of use for who may not begin one, and then it says who may. */
export function OpenButton({ procedure, ...button }: ButtonProps & { procedure: ProcedureId }) {
  const whyNot = useWhyNotOpen()(procedure);
  return <Button {...button} {...(whyNot === null ? {} : { disabled: true, title: whyNot })} />;
}
