import { type ReactNode, useRef } from 'react';
import { addFiles } from '../live/uploads.js';
import { accepted } from './show.js';

interface Props {
  audience: string;
  label: string;
  className: string;
  /** Straight to the camera of a telephone. */
  camera?: boolean;
  children: ReactNode;
  onChosen?(): void;
}

/** Opens the device's own chooser; what is chosen goes into the composer at once. */
export function AttachButton({ audience, label, className, camera = false, children, onChosen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!camera}
        accept={camera ? 'image/*' : accepted}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          addFiles(audience, event.target.files ?? []);
          event.target.value = '';
          onChosen?.();
        }}
      />
    </>
  );
}
