import { ProgressBar } from '@fluentui/react-components';
import { useId } from 'react';

/** What is under way while the lines stay in sight. */
export function Waiting({ text }: { readonly text: string }) {
  const id = useId();
  return (
    <div>
      <ProgressBar aria-labelledby={id} thickness="large" />
      <p id={id}>{text}</p>
    </div>
  );
}
