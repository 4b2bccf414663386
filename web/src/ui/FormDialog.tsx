import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.js';

interface Props {
  title: ReactNode;
  /** What its button says. */
  does: string;
  ready?: boolean;
  pending: boolean;
  wide?: boolean;
  className?: string;
  /** Another thing to press, before those two. */
  more?: ReactNode;
  onSend(): void;
  onClose(): void;
  children?: ReactNode;
}

/** A form over the page, with the one button that sends it; nothing is sent twice, or before it is ready. */
export function FormDialog({ title, does, ready = true, pending, wide = false, className, onSend, ...rest }: Props) {
  const { t } = useTranslation();
  const form = useId();
  return (
    <Dialog
      wide={wide}
      title={title}
      onClose={rest.onClose}
      footer={
        <>
          {rest.more}
          <Button onClick={rest.onClose}>{t('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={!ready} loading={pending}>
            {does}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={className ? `dialog-form ${className}` : 'dialog-form'}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onSend();
        }}
      >
        {rest.children}
      </form>
    </Dialog>
  );
}
