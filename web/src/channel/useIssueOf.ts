import { useNavigate } from 'react-router';
import { useMay } from '../api/may.js';
import { newIssueAddress, type Setting } from './rooms.js';

/** The way from words in both languages to the form of a new issue that says them; nothing where none can be opened. */
export function useIssueOf({ channel, room }: Setting): ((words: { own: string; other: string }) => void) | undefined {
  const navigate = useNavigate();
  const may = useMay('issue.write');
  if (!may || room === 'organisation') return undefined;
  return (words) => void navigate(newIssueAddress({ code: channel.code, room }), { state: { words } });
}
