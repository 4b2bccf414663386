import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** A notice was pressed: the worker says where it leads. */
export function useAlertPressed(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const heard = ({ data }: MessageEvent<{ goTo?: string } | null>) => {
      if (data?.goTo?.startsWith('/c/')) navigate(data.goTo);
    };
    workers?.addEventListener('message', heard);
    return () => workers?.removeEventListener('message', heard);
  }, [navigate]);
}
