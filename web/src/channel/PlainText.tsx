import { useTranslation } from 'react-i18next';

const control = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/u;

/** Words exactly as they were written: never markup, and marks that turn the direction of writing are shown, not obeyed. */
export function PlainText({ text }: { text: string }) {
  const { t } = useTranslation('channel');
  if (!control.test(text)) return <>{text}</>;
  return (
    <>
      {text.split(control).map((piece, at) => {
        if (!control.test(piece)) return piece;
        const code = `U+${(piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        return (
          <span className="ch-control" title={t('bidi', { code })} key={`${at}`}>
            {code}
          </span>
        );
      })}
    </>
  );
}
