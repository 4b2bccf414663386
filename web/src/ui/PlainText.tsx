import { useTranslation } from 'react-i18next';
import './parts.css';

const control = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
// Plates, numbers of matters, figures with points: a line must not break inside them.
const whole = /[A-Z0-9]{1,8}(?:[-.][A-Z0-9]{1,8}){1,3}/;
const pieces = new RegExp(`(${control.source}|${whole.source})`, 'u');

/** Words exactly as they were written: never markup, and marks that turn the direction of writing are shown, not obeyed. */
export function PlainText({ text }: { text: string }) {
  const { t } = useTranslation();
  return text.split(pieces).map((piece, at) => {
    const key = `${at}`;
    if (at % 2 === 0) return piece;
    if (!control.test(piece)) {
      return (
        <span className="plain-whole" key={key}>
          {piece}
        </span>
      );
    }
    const code = `U+${(piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return (
      <span className="direction-mark" title={t('direction_mark', { code })} key={key}>
        {code}
      </span>
    );
  });
}
