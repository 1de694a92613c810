import { Button, type ButtonProps } from 'antd';

import type { BackendChannel } from '../../shared/ipc/permissions.ts';
import { useWhyNot } from '../app/counter/use-why-not.ts';

/** A button that not everybody may use: for others it is out of use and says whose it is. */
export function RoleButton({ channel, ...button }: ButtonProps & { channel: BackendChannel }) {
  const whyNot = useWhyNot(channel);
  return <Button {...button} {...(whyNot === null ? {} : { disabled: true, title: whyNot })} />;
}
