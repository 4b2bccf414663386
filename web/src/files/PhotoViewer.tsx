import { lazy, Suspense, useEffect, useMemo } from 'react';
import { filesIn, isPhoto } from '../api/files.js';
import { type Carrier, type Photo, showPhoto, useShownPhoto } from './show.js';

const Viewer = lazy(() => import('./Viewer.js'));

/** The place where a photo is shown large; one goes from it to the other photos of these messages. */
export function PhotoViewer({ messages }: { messages: readonly Carrier[] }) {
  const shown = useShownPhoto();
  const photos = useMemo(
    () =>
      messages.flatMap((message): Photo[] =>
        filesIn(message)
          .filter(isPhoto)
          .map((file) => ({ message, file })),
      ),
    [messages],
  );
  useEffect(() => () => showPhoto(undefined), []);
  const at = photos.findIndex(({ file }) => file.id === shown?.file.id);
  // A photo that was taken back while it was looked at is gone.
  const photo = photos[at];
  if (!shown || !photo) return null;
  return (
    <Suspense fallback={null}>
      <Viewer
        photo={photo}
        at={at}
        of={photos.length}
        onGo={(step) => showPhoto(photos[at + step] ?? photo)}
        onClose={() => showPhoto(undefined)}
      />
    </Suspense>
  );
}
