import { useEffect } from 'react';
import { useUnseenAndRead } from '../api/notices.js';
import { unreadIn, useStart } from '../api/start.js';
import { setTitleCount } from '../ui/title.js';

const size = 64;
const plain = '/mark.svg';

/** Shows how much is unread, and what calls me and was not seen, where it is seen from another window: in the title and on the icon of the tab. */
export function useUnreadMark(): void {
  const messages = useStart(({ channels, reads }) =>
    channels.reduce((sum, channel) => sum + unreadIn(reads, channel.id), 0),
  );
  const unread = messages + useUnseenAndRead();
  useEffect(() => {
    setTitleCount(unread);
    let over = false;
    void drawn(unread).then((icon) => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
      if (!over && link) link.href = icon;
    });
    return () => {
      over = true;
    };
  }, [unread]);
  useEffect(() => () => setTitleCount(0), []);
}

/** The mark with the number on it; where nothing can be drawn, the mark. */
async function drawn(unread: number): Promise<string> {
  if (unread === 0) return plain;
  try {
    const mark = new Image(size, size);
    mark.src = plain;
    await mark.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const pen = canvas.getContext('2d');
    if (!pen) return plain;
    pen.drawImage(mark, 0, 0, size, size);
    const says = unread > 99 ? '99+' : String(unread);
    const width = says.length === 1 ? 40 : says.length === 2 ? 50 : 62;
    pen.fillStyle = '#b42318';
    pen.beginPath();
    pen.roundRect(size - width, size - 40, width, 40, 20);
    pen.fill();
    pen.fillStyle = '#fff';
    pen.font = `700 ${says.length > 2 ? 28 : 32}px sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(says, size - width / 2, size - 19);
    return canvas.toDataURL();
  } catch {
    return plain;
  }
}
